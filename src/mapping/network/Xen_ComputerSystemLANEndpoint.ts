import { instances } from '../define/instances.ts';
import { constant, filled } from '../define/sources.ts';
import { linkProperties } from './port.ts';

/** The machine's side of a network link. @see DSP1035 Host LAN Network Port Profile */
export const computerSystemLANEndpoint = instances('Xen_ComputerSystemLANEndpoint', {
  from: 'VIF',
  reads: { VM: ['is_a_template', 'is_a_snapshot'], network: ['name_label'] },
  when: { 'VM.is_a_template': false, 'VM.is_a_snapshot': false },
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'VM.uuid',
    CreationClassName: constant('Xen_ComputerSystemLANEndpoint'),
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
