import { association } from '../define/association.ts';
import { processorPool } from './Xen_ProcessorPool.ts';
import { processorSettingData } from './Xen_ProcessorSettingData.ts';

/** From the pool of the host that the machine runs on. @see DSP1041 Resource Allocation Profile */
export const processorSettingAllocationFromPool = association('Xen_ProcessorSettingAllocationFromPool', {
  over: 'VM',
  Antecedent: [processorPool, 'resident_on'],
  Dependent: [processorSettingData, 'self'],
});
