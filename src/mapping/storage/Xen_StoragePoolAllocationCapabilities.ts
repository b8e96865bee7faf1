import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { storageAllocationCapabilities } from './Xen_StorageAllocationCapabilities.ts';
import { storagePool } from './Xen_StoragePool.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const storagePoolAllocationCapabilities = association('Xen_StoragePoolAllocationCapabilities', {
  over: 'SR',
  ManagedElement: [storagePool, 'self'],
  Capabilities: [storageAllocationCapabilities, 'self'],
  properties: defaultCapabilities,
});
