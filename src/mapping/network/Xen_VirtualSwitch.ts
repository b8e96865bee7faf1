import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { constant, text } from '../define/sources.ts';
import { alwaysHealthy } from '../element/states.ts';

/** A network. @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitch = instances('Xen_VirtualSwitch', {
  from: 'network',
  key: { CreationClassName: constant('Xen_VirtualSwitch'), Name: 'uuid' },
  properties: {
    InstanceID: text('Xen:{uuid}'),
    ElementName: settable('name_label', 'network.set_name_label'),
    Description: settable('name_description', 'network.set_name_description'),
    Dedicated: constant([5, 38]),
    NameFormat: constant('Other'),
    EnabledState: constant(2),
    EnabledDefault: constant(2),
    RequestedState: constant(5),
    ...alwaysHealthy,
    CommunicationStatus: constant(2),
  },
  unmapped: {
    'a network has no owner and no roles': ['PrimaryOwnerName', 'PrimaryOwnerContact', 'Roles'],
    'a network cannot be reset': ['ResetCapability'],
  },
});
