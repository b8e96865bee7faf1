import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { pairKeys, pairValue } from './pairs.ts';

/** A pair that a machine and its host exchange: an entry of `xenstore_data` below `vm-data`. */
export const kvp = instances('Xen_KVP', {
  from: 'VM',
  when: { is_a_template: false, is_a_snapshot: false },
  each: pairKeys,
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'uuid',
    CreationClassName: constant('Xen_KVP'),
    DeviceID: text('Xen:{uuid}/{each}'),
  },
  properties: {
    Name: 'each',
    ElementName: 'each',
    Caption: constant('Xen Key-Value Pair'),
    Key: 'each',
    Value: pairValue,
    Vm_uuid: 'uuid',
  },
  unmapped: {
    'data neither works nor fails': [
      'EnabledState',
      'EnabledDefault',
      'HealthState',
      'OperationalStatus',
      'Status',
      'Availability',
    ],
  },
});
