import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { networkConnectionAllocationCapabilities } from './Xen_NetworkConnectionAllocationCapabilities.ts';
import { networkConnectionPool } from './Xen_NetworkConnectionPool.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const networkConnectionPoolAllocationCapabilities = association(
  'Xen_NetworkConnectionPoolAllocationCapabilities',
  {
    over: 'network',
    ManagedElement: [networkConnectionPool, 'self'],
    Capabilities: [networkConnectionAllocationCapabilities, 'self'],
    properties: defaultCapabilities,
  },
);
