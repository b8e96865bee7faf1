import { association } from '../define/association.ts';
import { registeredGenericDeviceAllocationProfile } from './Xen_RegisteredGenericDeviceAllocationProfile.ts';
import { registeredSystemVirtualizationProfile } from './Xen_RegisteredSystemVirtualizationProfile.ts';

/** The profile of hosts refers to it. @see DSP1033 Profile Registration, CIM_ReferencedProfile */
export const referencedGenericDeviceAllocationProfile = association('Xen_ReferencedGenericDeviceAllocationProfile', {
  in: ['interop', 'pool'],
  Antecedent: [registeredGenericDeviceAllocationProfile, 'every'],
  Dependent: [registeredSystemVirtualizationProfile, 'every'],
});
