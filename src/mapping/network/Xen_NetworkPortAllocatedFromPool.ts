import { association } from '../define/association.ts';
import { networkConnectionPool } from './Xen_NetworkConnectionPool.ts';
import { networkPort } from './Xen_NetworkPort.ts';

/** @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const networkPortAllocatedFromPool = association('Xen_NetworkPortAllocatedFromPool', {
  over: 'VIF',
  Antecedent: [networkConnectionPool, 'network'],
  Dependent: [networkPort, 'self'],
});
