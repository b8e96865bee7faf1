import { constants } from '../define/instances.ts';
import { registered } from './registered-profile.ts';

/** Under its official name, and under the one that clients of the former provider search for. @see DSP1057 */
export const registeredVirtualSystemProfile = constants(
  'Xen_RegisteredVirtualSystemProfile',
  registered(
    ['Xen:VirtualSystem', 'Virtual System', 'DSP1057'],
    [
      'Xen:VirtualSystemProfile',
      'Virtual System Profile',
      'DSP1057',
      'DSP1057 Virtual System, under the name for older clients',
    ],
  ),
);
