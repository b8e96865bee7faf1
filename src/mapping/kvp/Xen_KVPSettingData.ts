import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { rasdUnmapped } from '../resource/rasd.ts';
import { pairKeys, pairValue } from './pairs.ts';

/** A key-value pair as a setting of a machine, template or snapshot. */
export const kvpSettingData = instances('Xen_KVPSettingData', {
  from: 'VM',
  each: pairKeys,
  key: { InstanceID: text('Xen:{uuid}/{each}') },
  properties: {
    ElementName: 'each',
    ResourceType: constant(40_000),
    key: 'each',
    value: pairValue,
    VM_ID: 'uuid',
  },
  unmapped: {
    ...rasdUnmapped,
    'a pair is no amount of anything': [
      'AllocationUnits',
      'VirtualQuantityUnits',
      'VirtualQuantity',
      'Reservation',
      'Limit',
      'Weight',
      'ConsumerVisibility',
      'AutomaticAllocation',
      'AutomaticDeallocation',
      'PoolID',
      'ResourceSubType',
    ],
  },
});
