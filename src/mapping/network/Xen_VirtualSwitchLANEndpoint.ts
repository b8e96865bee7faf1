import { instances } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { endpointProperties, endpointUnmapped } from './port.ts';

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
  properties: endpointProperties,
  unmapped: endpointUnmapped,
});
