import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { processorPool } from './Xen_ProcessorPool.ts';

/** @see DSP1044 Processor Resource Virtualization Profile */
export const hostedProcessorPool = association('Xen_HostedProcessorPool', {
  over: 'host',
  GroupComponent: [hostComputerSystem, 'self'],
  PartComponent: [processorPool, 'self'],
});
