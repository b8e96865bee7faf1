import { association } from '../define/association.ts';
import { registeredMemoryAllocationProfile } from './Xen_RegisteredMemoryAllocationProfile.ts';
import { registeredSystemVirtualizationProfile } from './Xen_RegisteredSystemVirtualizationProfile.ts';

/** The profile of hosts refers to it. @see DSP1033 Profile Registration, CIM_ReferencedProfile */
export const referencedMemoryAllocationProfile = association('Xen_ReferencedMemoryAllocationProfile', {
  in: ['interop', 'pool'],
  Antecedent: [registeredMemoryAllocationProfile, 'every'],
  Dependent: [registeredSystemVirtualizationProfile, 'every'],
});
