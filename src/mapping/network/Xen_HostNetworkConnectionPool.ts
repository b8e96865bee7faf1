import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { networkConnectionPool } from './Xen_NetworkConnectionPool.ts';

/** Every host that has an interface on the network; none has one on an internal network. @see DSP1041 Resource Allocation Profile */
export const hostNetworkConnectionPool = association('Xen_HostNetworkConnectionPool', {
  over: 'network',
  GroupComponent: [hostComputerSystem, 'PIFs.host'],
  PartComponent: [networkConnectionPool, 'self'],
});
