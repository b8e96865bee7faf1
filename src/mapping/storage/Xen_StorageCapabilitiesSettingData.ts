import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { capabilitySettingUnmapped, settingWords } from '../resource/rasd.ts';
import { resourceType } from './resource-type.ts';

type Word = (typeof settingWords)[number];

/** The smallest disk that makes sense, and the steps above it. */
const step = 512n * 2n ** 20n;

const size = (sr: { readonly physical_size: bigint }, _: unknown, word: Word): bigint =>
  word === 'Maximum' || word === 'Default' ? sr.physical_size : step;

/** How large a disk in a repository can be. @see DSP1043 Allocation Capabilities Profile */
export const storageCapabilitiesSettingData = instances('Xen_StorageCapabilitiesSettingData', {
  from: 'SR',
  each: settingWords,
  key: { InstanceID: text('Xen:{uuid}/Storage{each}') },
  properties: {
    ElementName: text('Storage {each}'),
    ResourceType: resourceType,
    ResourceSubType: 'type',
    PoolID: 'uuid',
    AllocationUnits: constant('byte'),
    VirtualQuantityUnits: constant('byte'),
    VirtualQuantity: size,
    Reservation: size,
    Limit: size,
  },
  unmapped: capabilitySettingUnmapped,
});
