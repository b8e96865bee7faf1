import { constants } from '../define/instances.ts';
import { profileHomes, profileUnmapped, registeredProfile } from './registered-profile.ts';

/** @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const registeredEthernetPortVirtualizationProfile = constants(
  'Xen_RegisteredEthernetPortVirtualizationProfile',
  {
    in: profileHomes,
    rows: [
      registeredProfile(
        'Xen:EthernetPortResourceVirtualizationProfile',
        'Ethernet Port Resource Virtualization',
        'DSP1050',
      ),
    ],
    unmapped: profileUnmapped,
  },
);
