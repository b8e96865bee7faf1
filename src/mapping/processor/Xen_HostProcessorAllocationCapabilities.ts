import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { processorAllocationCapabilities } from './Xen_ProcessorAllocationCapabilities.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const hostProcessorAllocationCapabilities = association('Xen_HostProcessorAllocationCapabilities', {
  over: 'host',
  ManagedElement: [hostComputerSystem, 'self'],
  Capabilities: [processorAllocationCapabilities, 'self'],
  properties: defaultCapabilities,
});
