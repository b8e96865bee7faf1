import { association } from '../define/association.ts';
import { registeredStorageVirtualizationProfile } from './Xen_RegisteredStorageVirtualizationProfile.ts';
import { registeredSystemVirtualizationProfile } from './Xen_RegisteredSystemVirtualizationProfile.ts';

/** The profile of hosts refers to it. @see DSP1033 Profile Registration, CIM_ReferencedProfile */
export const referencedStorageVirtualizationProfile = association('Xen_ReferencedStorageVirtualizationProfile', {
  in: ['interop', 'pool'],
  Antecedent: [registeredStorageVirtualizationProfile, 'every'],
  Dependent: [registeredSystemVirtualizationProfile, 'every'],
});
