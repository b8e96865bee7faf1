import { constants } from '../define/instances.ts';
import { registered } from './registered-profile.ts';

/** @see DSP1047 Storage Resource Virtualization Profile */
export const registeredStorageVirtualizationProfile = constants(
  'Xen_RegisteredStorageVirtualizationProfile',
  registered(['Xen:StorageResourceVirtualizationProfile', 'Storage Resource Virtualization', 'DSP1047']),
);
