import { constants } from '../define/instances.ts';
import { profileHomes, profileUnmapped, registeredProfile } from './registered-profile.ts';

/** @see DSP1059 Generic Device Resource Virtualization Profile */
export const registeredGenericDeviceAllocationProfile = constants('Xen_RegisteredGenericDeviceAllocationProfile', {
  in: profileHomes,
  rows: [registeredProfile('Xen:GenericDeviceAllocationProfile', 'Generic Device Resource Virtualization', 'DSP1059')],
  unmapped: profileUnmapped,
});
