import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { portProperties, portUnmapped } from './port.ts';

/** A network interface of a machine. @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const networkPort = instances('Xen_NetworkPort', {
  from: 'VIF',
  reads: {
    VM: ['is_a_template', 'is_a_snapshot'],
    network: ['name_label', 'name_description'],
    'VM.guest_metrics': ['networks'],
  },
  when: { 'VM.is_a_template': false, 'VM.is_a_snapshot': false },
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'VM.uuid',
    CreationClassName: constant('Xen_NetworkPort'),
    DeviceID: text('Xen:{VM.uuid}/{uuid}'),
  },
  properties: portProperties,
  unmapped: portUnmapped,
});
