import { instances } from '../define/instances.ts';
import { constant, filled, text } from '../define/sources.ts';
import { rasdUnmapped } from '../resource/rasd.ts';

/** How a console is reached. @see DSP1057 Virtual System Profile */
export const consoleSettingData = instances('Xen_ConsoleSettingData', {
  from: 'console',
  reads: { VM: ['name_label'] },
  key: { InstanceID: text('Xen:{VM.uuid}/{uuid}') },
  properties: {
    ElementName: (_, { VM }) => VM?.name_label ?? '',
    ResourceType: constant(24),
    ConsumerVisibility: constant(3),
    AllocationUnits: constant('count'),
    VirtualQuantityUnits: constant('count'),
    VirtualQuantity: constant(1n),
    Reservation: constant(1n),
    Limit: constant(1n),
    Protocol: ['protocol', { vt100: 0, rfb: 1, rdp: 2 }],
    URI: filled('location'),
  },
  unmapped: {
    ...rasdUnmapped,
    'consoles come and go with the machine': [
      'AutomaticAllocation',
      'AutomaticDeallocation',
      'PoolID',
      'Weight',
      'ResourceSubType',
    ],
  },
});
