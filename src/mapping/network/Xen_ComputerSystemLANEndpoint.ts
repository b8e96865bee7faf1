import { instances } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { endpointProperties, endpointUnmapped } from './port.ts';

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
  properties: endpointProperties,
  unmapped: endpointUnmapped,
});
