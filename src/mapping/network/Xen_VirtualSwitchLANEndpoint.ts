import { instances } from '../define/instances.ts';
import { constant, filled } from '../define/sources.ts';
import { linkProperties } from './port.ts';

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
    ...linkProperties,
    ElementName: 'network.name_label',
    Caption: 'network.name_label',
    MACAddress: filled('MAC'),
    ProtocolIFType: constant(6),
  },
  unmapped: {
    'the port behind it tells': ['MaxDataSize', 'AliasAddresses', 'GroupAddresses'],
    'the pool has no name for it': ['NameFormat', 'ProtocolType', 'OtherTypeDescription', 'BroadcastResetSupported'],
    'a network is known by its uuid': ['LANID', 'LANType', 'OtherLANType'],
  },
});
