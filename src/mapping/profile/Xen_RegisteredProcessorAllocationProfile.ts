import { constants } from '../define/instances.ts';
import { profileHomes, profileUnmapped, registeredProfile } from './registered-profile.ts';

/** @see DSP1044 Processor Resource Virtualization Profile */
export const registeredProcessorAllocationProfile = constants('Xen_RegisteredProcessorAllocationProfile', {
  in: profileHomes,
  rows: [registeredProfile('Xen:ProcessorAllocationProfile', 'Processor Resource Virtualization', 'DSP1044')],
  unmapped: profileUnmapped,
});
