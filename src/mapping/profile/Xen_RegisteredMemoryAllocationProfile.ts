import { constants } from '../define/instances.ts';
import { profileHomes, profileUnmapped, registeredProfile } from './registered-profile.ts';

/** @see DSP1045 Memory Resource Virtualization Profile */
export const registeredMemoryAllocationProfile = constants('Xen_RegisteredMemoryAllocationProfile', {
  in: profileHomes,
  rows: [registeredProfile('Xen:MemoryAllocationProfile', 'Memory Resource Virtualization', 'DSP1045')],
  unmapped: profileUnmapped,
});
