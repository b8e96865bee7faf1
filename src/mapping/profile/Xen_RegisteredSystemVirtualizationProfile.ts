import { constants } from '../define/instances.ts';
import { registered } from './registered-profile.ts';

/** @see DSP1042 System Virtualization Profile */
export const registeredSystemVirtualizationProfile = constants(
  'Xen_RegisteredSystemVirtualizationProfile',
  registered(['Xen:SystemVirtualizationProfile', 'System Virtualization', 'DSP1042']),
);
