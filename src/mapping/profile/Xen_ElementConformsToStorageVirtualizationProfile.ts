import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { registeredStorageVirtualizationProfile } from './Xen_RegisteredStorageVirtualizationProfile.ts';

/** Every host. @see DSP1033 Profile Registration */
export const elementConformsToStorageVirtualizationProfile = association(
  'Xen_ElementConformsToStorageVirtualizationProfile',
  {
    over: 'host',
    in: ['interop', 'pool'],
    ConformantStandard: [registeredStorageVirtualizationProfile, 'every'],
    ManagedElement: [hostComputerSystem, 'self'],
  },
);
