import { constants } from '../define/instances.ts';
import { profileHomes, profileUnmapped, registeredProfile } from './registered-profile.ts';

/** Under its official name, and under the one that clients of the former provider search for. @see DSP1057 */
export const registeredVirtualSystemProfile = constants('Xen_RegisteredVirtualSystemProfile', {
  in: profileHomes,
  rows: [
    registeredProfile('Xen:VirtualSystem', 'Virtual System', 'DSP1057'),
    registeredProfile(
      'Xen:VirtualSystemProfile',
      'Virtual System Profile',
      'DSP1057',
      'DSP1057 Virtual System, under the name for older clients',
    ),
  ],
  unmapped: profileUnmapped,
});
