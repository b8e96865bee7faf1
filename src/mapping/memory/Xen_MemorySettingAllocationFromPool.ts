import { association } from '../define/association.ts';
import { memoryPool } from './Xen_MemoryPool.ts';
import { memorySettingData } from './Xen_MemorySettingData.ts';

/** From the pool of the host that the machine runs on. @see DSP1041 Resource Allocation Profile */
export const memorySettingAllocationFromPool = association('Xen_MemorySettingAllocationFromPool', {
  over: 'VM',
  Antecedent: [memoryPool, 'resident_on'],
  Dependent: [memorySettingData, 'self'],
});
