import { instances } from '../define/instances.ts';
import { constant, filled, text } from '../define/sources.ts';
import { captionOf, rasdUnmapped } from '../resource/rasd.ts';
import { measured } from './measured.ts';
import { memoryLimits } from './memory-writes.ts';

const mebibyte = 2n ** 20n;

/** Bytes in whole MiB, rounded up, as clients of the Xen classes have it. */
const inMebibytes = (bytes: bigint): bigint => {
  const whole = (bytes + mebibyte - 1n) / mebibyte;
  return whole > 0n ? whole : 1n;
};

/** The memory that a machine, template or snapshot asks for. @see DSP1045 Memory Resource Virtualization Profile */
export const memorySettingData = instances('Xen_MemorySettingData', {
  from: 'VM',
  reads: { metrics: ['memory_actual'], resident_on: [] },
  key: { InstanceID: text('Xen:{uuid}/Memory') },
  properties: {
    ElementName: 'name_label',
    Caption: captionOf('Memory'),
    ResourceType: constant(4),
    ResourceSubType: constant('Xen Memory'),
    ConsumerVisibility: constant(3),
    AllocationUnits: constant('byte*2^20'),
    VirtualQuantityUnits: constant('byte*2^20'),
    VirtualQuantity: (vm, followed) => inMebibytes(measured(vm, followed) ?? vm.memory_static_max),
    Reservation: (vm) => inMebibytes(vm.memory_dynamic_min),
    Limit: (vm) => inMebibytes(vm.memory_dynamic_max),
    AutomaticAllocation: constant(true),
    AutomaticDeallocation: constant(true),
    PoolID: filled('resident_on.uuid'),
  },
  writes: { VirtualQuantity: memoryLimits, Reservation: memoryLimits, Limit: memoryLimits },
  unmapped: { ...rasdUnmapped, 'memory is not shared by weight': ['Weight'] },
});
