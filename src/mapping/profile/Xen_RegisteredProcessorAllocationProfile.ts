import { constants } from '../define/instances.ts';
import { registered } from './registered-profile.ts';

/** @see DSP1044 Processor Resource Virtualization Profile */
export const registeredProcessorAllocationProfile = constants(
  'Xen_RegisteredProcessorAllocationProfile',
  registered(['Xen:ProcessorAllocationProfile', 'Processor Resource Virtualization', 'DSP1044']),
);
