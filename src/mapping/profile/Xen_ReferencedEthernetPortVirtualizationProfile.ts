import { association } from '../define/association.ts';
import { registeredEthernetPortVirtualizationProfile } from './Xen_RegisteredEthernetPortVirtualizationProfile.ts';
import { registeredSystemVirtualizationProfile } from './Xen_RegisteredSystemVirtualizationProfile.ts';

/** The profile of hosts refers to it. @see DSP1033 Profile Registration, CIM_ReferencedProfile */
export const referencedEthernetPortVirtualizationProfile = association(
  'Xen_ReferencedEthernetPortVirtualizationProfile',
  {
    in: ['interop', 'pool'],
    Antecedent: [registeredEthernetPortVirtualizationProfile, 'every'],
    Dependent: [registeredSystemVirtualizationProfile, 'every'],
  },
);
