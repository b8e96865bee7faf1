import { association } from '../define/association.ts';
import { storagePool } from '../storage/Xen_StoragePool.ts';
import { registeredStorageVirtualizationProfile } from './Xen_RegisteredStorageVirtualizationProfile.ts';

/** Every repository. @see DSP1033 Profile Registration */
export const resourcePoolConformsToStorageVirtualizationProfile = association(
  'Xen_ResourcePoolConformsToStorageVirtualizationProfile',
  {
    over: 'SR',
    in: ['interop', 'pool'],
    ConformantStandard: [registeredStorageVirtualizationProfile, 'every'],
    ManagedElement: [storagePool, 'self'],
  },
);
