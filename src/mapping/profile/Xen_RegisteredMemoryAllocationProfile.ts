import { constants } from '../define/instances.ts';
import { registered } from './registered-profile.ts';

/** @see DSP1045 Memory Resource Virtualization Profile */
export const registeredMemoryAllocationProfile = constants(
  'Xen_RegisteredMemoryAllocationProfile',
  registered(['Xen:MemoryAllocationProfile', 'Memory Resource Virtualization', 'DSP1045']),
);
