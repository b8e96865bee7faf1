import { association } from '../define/association.ts';
import { memory } from './Xen_Memory.ts';
import { memoryPool } from './Xen_MemoryPool.ts';

/** From the pool of the host that the machine runs on; a halted machine takes nothing. @see DSP1041 */
export const memoryAllocatedFromPool = association('Xen_MemoryAllocatedFromPool', {
  over: 'VM',
  Antecedent: [memoryPool, 'resident_on'],
  Dependent: [memory, 'self'],
});
