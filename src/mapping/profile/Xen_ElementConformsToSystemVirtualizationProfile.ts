import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { registeredSystemVirtualizationProfile } from './Xen_RegisteredSystemVirtualizationProfile.ts';

/** Every host. @see DSP1033 Profile Registration */
export const elementConformsToSystemVirtualizationProfile = association(
  'Xen_ElementConformsToSystemVirtualizationProfile',
  {
    over: 'host',
    in: ['interop', 'pool'],
    ConformantStandard: [registeredSystemVirtualizationProfile, 'every'],
    ManagedElement: [hostComputerSystem, 'self'],
  },
);
