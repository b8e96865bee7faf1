import { instances } from '../define/instances.ts';
import { constant, filled, text } from '../define/sources.ts';
import { captionOf, rasdUnmapped } from '../resource/rasd.ts';
import { processorWrites } from './processor-writes.ts';

const integer = (value: string | undefined): bigint | null =>
  value !== undefined && /^\d{1,18}$/.test(value) ? BigInt(value) : null;

/** The pool's word for "as much as there is". */
const noCap = 0n;

/** The processors that a machine, template or snapshot asks for. @see DSP1044 Processor Resource Virtualization Profile */
export const processorSettingData = instances('Xen_ProcessorSettingData', {
  from: 'VM',
  reads: { resident_on: [] },
  key: { InstanceID: text('Xen:{uuid}/Processor') },
  properties: {
    ElementName: 'name_label',
    Caption: captionOf('Processor'),
    ResourceType: constant(3),
    ResourceSubType: constant('xen:vcpu'),
    ConsumerVisibility: constant(3),
    AllocationUnits: constant('count'),
    VirtualQuantityUnits: constant('count'),
    VirtualQuantity: 'VCPUs_max',
    Reservation: 'VCPUs_at_startup',
    Limit: (vm) => {
      const cap = integer(vm.VCPUs_params.get('cap'));
      return cap === noCap ? null : cap;
    },
    Weight: (vm) => {
      const weight = integer(vm.VCPUs_params.get('weight'));
      return weight === null || weight > 0xffff_ffffn ? null : Number(weight);
    },
    AutomaticAllocation: constant(true),
    AutomaticDeallocation: constant(true),
    PoolID: filled('resident_on.uuid'),
  },
  writes: processorWrites,
  unmapped: rasdUnmapped,
});
