import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { capabilitySettingUnmapped, settingWords } from '../resource/rasd.ts';

const mebibyte = 2n ** 20n;

/** The smallest memory that the toolstack gives a machine, and the steps above it that make sense; the usual amount. */
const fixed = { Minimum: 64n * mebibyte, Increment: 64n * mebibyte, Default: 256n * mebibyte };

/** How much memory a machine can get on a host. @see DSP1043 Allocation Capabilities Profile */
export const memoryCapabilitiesSettingData = instances('Xen_MemoryCapabilitiesSettingData', {
  from: 'host',
  reads: { metrics: ['memory_free', 'memory_total'] },
  each: settingWords,
  key: { InstanceID: text('Xen:{uuid}/Memory{each}') },
  properties: {
    ElementName: text('Memory {each}'),
    ResourceType: constant(4),
    ResourceSubType: constant('Xen Memory'),
    PoolID: 'uuid',
    AllocationUnits: constant('byte'),
    VirtualQuantityUnits: constant('byte'),
    VirtualQuantity: (_, { metrics }, word) => (word === 'Maximum' ? (metrics?.memory_free ?? null) : fixed[word]),
    Reservation: (_, { metrics }, word) => (word === 'Maximum' ? (metrics?.memory_free ?? null) : fixed[word]),
    Limit: (_, { metrics }, word) => (word === 'Maximum' ? (metrics?.memory_total ?? null) : fixed[word]),
  },
  unmapped: capabilitySettingUnmapped,
});
