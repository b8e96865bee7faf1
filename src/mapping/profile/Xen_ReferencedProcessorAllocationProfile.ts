import { association } from '../define/association.ts';
import { registeredProcessorAllocationProfile } from './Xen_RegisteredProcessorAllocationProfile.ts';
import { registeredSystemVirtualizationProfile } from './Xen_RegisteredSystemVirtualizationProfile.ts';

/** The profile of hosts refers to it. @see DSP1033 Profile Registration, CIM_ReferencedProfile */
export const referencedProcessorAllocationProfile = association('Xen_ReferencedProcessorAllocationProfile', {
  in: ['interop', 'pool'],
  Antecedent: [registeredProcessorAllocationProfile, 'every'],
  Dependent: [registeredSystemVirtualizationProfile, 'every'],
});
