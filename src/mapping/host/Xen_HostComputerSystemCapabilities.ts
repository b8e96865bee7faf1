import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** What may be asked of a host, in any of its states. @see DSP1052 Computer System Profile § 10.3 */
export const hostComputerSystemCapabilities = instances('Xen_HostComputerSystemCapabilities', {
  from: 'host',
  key: { InstanceID: text('Xen:{uuid}') },
  properties: {
    ElementName: 'name_label',
    ElementNameEditSupported: constant(true),
    RequestedStatesSupported: constant([]),
  },
});
