import { association } from '../define/association.ts';
import { hostProcessor } from '../host/Xen_HostProcessor.ts';
import { processorPool } from './Xen_ProcessorPool.ts';

/** @see DSP1041 Resource Allocation Profile */
export const processorPoolComponent = association('Xen_ProcessorPoolComponent', {
  over: 'host_cpu',
  GroupComponent: [processorPool, 'host'],
  PartComponent: [hostProcessor, 'self'],
});
