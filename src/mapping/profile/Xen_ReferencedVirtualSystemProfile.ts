import { association } from '../define/association.ts';
import { registeredSystemVirtualizationProfile } from './Xen_RegisteredSystemVirtualizationProfile.ts';
import { registeredVirtualSystemProfile } from './Xen_RegisteredVirtualSystemProfile.ts';

/** The profile of hosts refers to it. @see DSP1033 Profile Registration, CIM_ReferencedProfile */
export const referencedVirtualSystemProfile = association('Xen_ReferencedVirtualSystemProfile', {
  in: ['interop', 'pool'],
  Antecedent: [registeredVirtualSystemProfile, 'every'],
  Dependent: [registeredSystemVirtualizationProfile, 'every'],
});
