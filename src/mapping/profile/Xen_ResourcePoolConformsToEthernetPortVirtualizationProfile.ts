import { association } from '../define/association.ts';
import { networkConnectionPool } from '../network/Xen_NetworkConnectionPool.ts';
import { registeredEthernetPortVirtualizationProfile } from './Xen_RegisteredEthernetPortVirtualizationProfile.ts';

/** Every network. @see DSP1033 Profile Registration */
export const resourcePoolConformsToEthernetPortVirtualizationProfile = association(
  'Xen_ResourcePoolConformsToEthernetPortVirtualizationProfile',
  {
    over: 'network',
    in: ['interop', 'pool'],
    ConformantStandard: [registeredEthernetPortVirtualizationProfile, 'every'],
    ManagedElement: [networkConnectionPool, 'self'],
  },
);
