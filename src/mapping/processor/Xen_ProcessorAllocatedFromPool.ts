import { association } from '../define/association.ts';
import { processor } from './Xen_Processor.ts';
import { processorPool } from './Xen_ProcessorPool.ts';

/** From the pool of the host that the machine runs on; a halted machine takes nothing. @see DSP1041 */
export const processorAllocatedFromPool = association('Xen_ProcessorAllocatedFromPool', {
  over: 'VM',
  Antecedent: [processorPool, 'resident_on'],
  Dependent: [processor, 'self'],
});
