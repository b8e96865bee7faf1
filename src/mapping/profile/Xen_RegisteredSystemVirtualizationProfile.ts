import { constants } from '../define/instances.ts';
import { profileHomes, profileUnmapped, registeredProfile } from './registered-profile.ts';

/** @see DSP1042 System Virtualization Profile */
export const registeredSystemVirtualizationProfile = constants('Xen_RegisteredSystemVirtualizationProfile', {
  in: profileHomes,
  rows: [registeredProfile('Xen:SystemVirtualizationProfile', 'System Virtualization', 'DSP1042')],
  unmapped: profileUnmapped,
});
