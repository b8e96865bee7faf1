import { constants } from '../define/instances.ts';
import { profileHomes, profileUnmapped, registeredProfile } from './registered-profile.ts';

/** @see DSP1047 Storage Resource Virtualization Profile */
export const registeredStorageVirtualizationProfile = constants('Xen_RegisteredStorageVirtualizationProfile', {
  in: profileHomes,
  rows: [registeredProfile('Xen:StorageResourceVirtualizationProfile', 'Storage Resource Virtualization', 'DSP1047')],
  unmapped: profileUnmapped,
});
