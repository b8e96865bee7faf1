import { association } from '../define/association.ts';
import { networkConnectionPool } from './Xen_NetworkConnectionPool.ts';
import { virtualSwitch } from './Xen_VirtualSwitch.ts';

/** The network of the pool, as the former provider had it. @see DSP1041 Resource Allocation Profile */
export const hostedNetworkConnectionPool = association('Xen_HostedNetworkConnectionPool', {
  over: 'network',
  GroupComponent: [virtualSwitch, 'self'],
  PartComponent: [networkConnectionPool, 'self'],
});
