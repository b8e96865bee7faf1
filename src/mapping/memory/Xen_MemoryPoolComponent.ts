import { association } from '../define/association.ts';
import { hostMemory } from '../host/Xen_HostMemory.ts';
import { memoryPool } from './Xen_MemoryPool.ts';

/** @see DSP1041 Resource Allocation Profile */
export const memoryPoolComponent = association('Xen_MemoryPoolComponent', {
  over: 'host',
  GroupComponent: [memoryPool, 'self'],
  PartComponent: [hostMemory, 'self'],
});
