import { instances } from '../define/instances.ts';
import { constant } from '../define/sources.ts';

/** The network's side of a link. @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchLANEndpoint = instances('Xen_VirtualSwitchLANEndpoint', {
  from: 'VIF',
  reads: { VM: ['is_a_template', 'is_a_snapshot'], network: ['name_label'] },
  when: { 'VM.is_a_template': false, 'VM.is_a_snapshot': false },
  key: {
    SystemCreationClassName: constant('Xen_VirtualSwitch'),
    SystemName: 'network.uuid',
    CreationClassName: constant('Xen_VirtualSwitchLANEndpoint'),
    Name: 'uuid',
  },
  properties: {
    ElementName: 'network.name_label',
    MACAddress: 'MAC',
    ProtocolIFType: constant(6),
    EnabledState: ['currently_attached', { true: 2, false: 3 }],
    EnabledDefault: constant(2),
    HealthState: constant(5),
    OperationalStatus: constant([2]),
  },
  unmapped: {
    'the port behind it tells': ['Status', 'MaxDataSize', 'AliasAddresses', 'GroupAddresses'],
    'the pool has no name for it': ['NameFormat', 'ProtocolType', 'OtherTypeDescription', 'BroadcastResetSupported'],
    'a network is known by its uuid': ['LANID', 'LANType', 'OtherLANType'],
  },
});
