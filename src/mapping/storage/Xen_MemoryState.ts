import { instances } from '../define/instances.ts';
import { constant, pairs, text } from '../define/sources.ts';
import { stateNotRequested } from '../element/states.ts';
import { consumable, imageProperties, imageUnmapped } from './image.ts';

const ownerClass = (vm: { readonly is_a_snapshot: boolean; readonly is_a_template: boolean }): string => {
  if (vm.is_a_snapshot) return 'Xen_ComputerSystemSnapshot';
  return vm.is_a_template ? 'Xen_ComputerSystemTemplate' : 'Xen_ComputerSystem';
};

/** The saved memory of a suspended machine, or of a snapshot or template with memory. */
export const memoryState = instances('Xen_MemoryState', {
  from: 'VM',
  reads: {
    suspend_VDI: ['name_label', 'name_description', 'virtual_size', 'physical_utilisation', 'missing', 'other_config'],
  },
  when: (_, { suspend_VDI }) => suspend_VDI !== undefined,
  key: {
    SystemCreationClassName: ownerClass,
    SystemName: text('Xen:{uuid}'),
    CreationClassName: constant('Xen_MemoryState'),
    DeviceID: text('Xen:{uuid}/{suspend_VDI.uuid}'),
  },
  lenient: ['SystemCreationClassName'],
  properties: {
    ...imageProperties,
    Name: 'suspend_VDI.uuid',
    ElementName: 'suspend_VDI.name_label',
    Description: 'suspend_VDI.name_description',
    Caption: constant('Xen Memory State'),
    NumberOfBlocks: 'suspend_VDI.virtual_size',
    ConsumableBlocks: (_, { suspend_VDI: image }) => consumable(image),
    Access: constant(3),
    Availability: constant(21),
    EnabledState: constant(2),
    ...stateNotRequested,
    HealthState: ['suspend_VDI.missing', { true: 20, false: 5 }],
    OperationalStatus: ['suspend_VDI.missing', { true: [6], false: [2] }],
    Status: ['suspend_VDI.missing', { true: 'Error', false: 'OK' }],
    Primordial: constant(false),
    OtherConfig: pairs('suspend_VDI.other_config'),
  },
  unmapped: imageUnmapped,
});
