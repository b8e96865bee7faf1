import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { portProperties, portUnmapped } from './port.ts';

/** A port of a network, one for each interface of a machine. @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchPort = instances('Xen_VirtualSwitchPort', {
  from: 'VIF',
  reads: {
    VM: ['is_a_template', 'is_a_snapshot'],
    network: ['name_label', 'name_description'],
    'VM.guest_metrics': ['networks'],
  },
  when: { 'VM.is_a_template': false, 'VM.is_a_snapshot': false },
  key: {
    SystemCreationClassName: constant('Xen_VirtualSwitch'),
    SystemName: 'network.uuid',
    CreationClassName: constant('Xen_VirtualSwitchPort'),
    DeviceID: text('Xen:{network.uuid}/{uuid}'),
  },
  properties: portProperties,
  unmapped: portUnmapped,
});
