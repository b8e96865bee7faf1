import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { processorAllocationCapabilities } from './Xen_ProcessorAllocationCapabilities.ts';
import { processorPool } from './Xen_ProcessorPool.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const processorPoolAllocationCapabilities = association('Xen_ProcessorPoolAllocationCapabilities', {
  over: 'host',
  ManagedElement: [processorPool, 'self'],
  Capabilities: [processorAllocationCapabilities, 'self'],
  properties: defaultCapabilities,
});
