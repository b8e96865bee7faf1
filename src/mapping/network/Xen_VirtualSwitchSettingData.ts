import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { constant, filled, pairs, text } from '../define/sources.ts';
import { vssdUnmapped } from '../virtual-system/vssd.ts';
import { tagTexts } from './port.ts';

/** The configuration of a network. @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchSettingData = instances('Xen_VirtualSwitchSettingData', {
  from: 'network',
  reads: { PIFs: ['device', 'VLAN'] },
  key: { InstanceID: text('Xen:{uuid}') },
  properties: {
    ElementName: settable('name_label', 'network.set_name_label'),
    Description: settable('name_description', 'network.set_name_description'),
    VirtualSystemIdentifier: 'uuid',
    VirtualSystemType: constant('DMTF:Virtual Ethernet Switch'),
    AssociatedResourcePool: (network) => [network.uuid],
    HostInterface: (_, { PIFs }) => PIFs[0]?.device ?? null,
    VLANConnection: (_, { PIFs }) => tagTexts(PIFs[0]?.VLAN),
    EVBMode: constant(2),
    Shared: (_, { PIFs }) => PIFs.length > 1,
    Bridge: filled('bridge'),
    OtherConfig: pairs('other_config'),
  },
  unmapped: {
    ...vssdUnmapped,
    'a network neither starts nor stops': [
      'CreationTime',
      'AutomaticStartupAction',
      'AutomaticStartupActionDelay',
      'AutomaticStartupActionSequenceNumber',
      'AutomaticRecoveryAction',
    ],
    'the pool does not tell how many addresses a switch learns': ['MaxNumMACAddress'],
  },
});
