import { constants } from '../define/instances.ts';
import { registered } from './registered-profile.ts';

/** @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const registeredEthernetPortVirtualizationProfile = constants(
  'Xen_RegisteredEthernetPortVirtualizationProfile',
  registered(['Xen:EthernetPortResourceVirtualizationProfile', 'Ethernet Port Resource Virtualization', 'DSP1050']),
);
