import { association } from '../define/association.ts';
import { virtualSwitch } from '../network/Xen_VirtualSwitch.ts';
import { registeredEthernetPortVirtualizationProfile } from './Xen_RegisteredEthernetPortVirtualizationProfile.ts';

/** Every network. @see DSP1033 Profile Registration */
export const elementConformsToEthernetPortVirtualizationProfile = association(
  'Xen_ElementConformsToEthernetPortVirtualizationProfile',
  {
    over: 'network',
    in: ['interop', 'pool'],
    ConformantStandard: [registeredEthernetPortVirtualizationProfile, 'every'],
    ManagedElement: [virtualSwitch, 'self'],
  },
);
