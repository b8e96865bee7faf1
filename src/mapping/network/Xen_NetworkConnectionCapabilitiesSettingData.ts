import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { capabilitySettingUnmapped, settingWords } from '../resource/rasd.ts';

/** Connections are allocated one at a time. @see DSP1043 Allocation Capabilities Profile */
export const networkConnectionCapabilitiesSettingData = instances('Xen_NetworkConnectionCapabilitiesSettingData', {
  from: 'network',
  each: settingWords,
  key: { InstanceID: text('Xen:{uuid}/NetworkConnection{each}') },
  properties: {
    ElementName: text('Network connection {each}'),
    ResourceType: constant(33),
    PoolID: 'uuid',
    AllocationUnits: constant('count'),
    VirtualQuantityUnits: constant('count'),
    VirtualQuantity: constant(1n),
    Reservation: constant(1n),
    Limit: constant(1n),
  },
  unmapped: { ...capabilitySettingUnmapped, 'there is one kind': ['ResourceSubType'] },
});
