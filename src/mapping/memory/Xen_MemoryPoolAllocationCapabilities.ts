import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { memoryAllocationCapabilities } from './Xen_MemoryAllocationCapabilities.ts';
import { memoryPool } from './Xen_MemoryPool.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const memoryPoolAllocationCapabilities = association('Xen_MemoryPoolAllocationCapabilities', {
  over: 'host',
  ManagedElement: [memoryPool, 'self'],
  Capabilities: [memoryAllocationCapabilities, 'self'],
  properties: defaultCapabilities,
});
