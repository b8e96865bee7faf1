import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { capabilitySettingUnmapped, settingWords } from '../resource/rasd.ts';

type Word = (typeof settingWords)[number];

const amount = (host: { readonly host_CPUs: readonly unknown[] }, _: unknown, word: Word): bigint =>
  word === 'Maximum' ? BigInt(host.host_CPUs.length) : 1n;

/** How many processors a machine can get on a host. @see DSP1043 Allocation Capabilities Profile */
export const processorCapabilitiesSettingData = instances('Xen_ProcessorCapabilitiesSettingData', {
  from: 'host',
  each: settingWords,
  key: { InstanceID: text('Xen:{uuid}/Processor{each}') },
  properties: {
    ElementName: text('Processor {each}'),
    ResourceType: constant(3),
    ResourceSubType: constant('xen:vcpu'),
    PoolID: 'uuid',
    AllocationUnits: constant('count'),
    VirtualQuantityUnits: constant('count'),
    VirtualQuantity: amount,
    Reservation: amount,
    Limit: amount,
  },
  unmapped: capabilitySettingUnmapped,
});
