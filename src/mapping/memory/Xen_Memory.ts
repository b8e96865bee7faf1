import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { alwaysHealthy, stateNotRequested } from '../element/states.ts';
import { isOn } from '../virtual-system/is-on.ts';
import { lastKilobyte } from './last-kilobyte.ts';
import { measured } from './measured.ts';

type Machine = Parameters<typeof measured>[0] & { readonly memory_dynamic_max: bigint };

/** What a machine has, or the most that it may have. */
const sizeOf = (vm: Machine, followed: Parameters<typeof measured>[1]): bigint =>
  measured(vm, followed) ?? vm.memory_dynamic_max;

/** The memory of a virtual machine. @see DSP1026 System Memory Profile */
export const memory = instances('Xen_Memory', {
  from: 'VM',
  reads: { metrics: ['memory_actual'] },
  when: { is_a_template: false, is_a_snapshot: false },
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'uuid',
    CreationClassName: constant('Xen_Memory'),
    DeviceID: text('Xen:{uuid}/Memory'),
  },
  properties: {
    Name: 'uuid',
    ElementName: 'name_label',
    Caption: constant('Xen Memory'),
    Purpose: constant('Xen Memory'),
    Description: 'name_description',
    NameFormat: constant(0),
    NameNamespace: constant(0),
    BlockSize: constant(1n),
    NumberOfBlocks: sizeOf,
    ConsumableBlocks: (vm, { metrics }) => {
      const actual = metrics?.memory_actual ?? null;
      return actual === null || isOn(vm) ? actual : 0n;
    },
    StartingAddress: constant(0n),
    EndingAddress: (vm, followed) => lastKilobyte(sizeOf(vm, followed)),
    Access: constant(3),
    DataOrganization: constant(2),
    DataRedundancy: constant(1),
    ...stateNotRequested,
    EnabledState: ['power_state', { Running: 2, Halted: 3, Suspended: 6, Paused: 9 }, 0],
    Availability: ['power_state', { Running: 3, Halted: 8, Suspended: 8, Paused: 3 }, 2],
    ...alwaysHealthy,
    StatusDescriptions: constant(['OK']),
    Primordial: constant(true),
    Volatile: constant(true),
    SequentialAccess: constant(false),
    NoSinglePointOfFailure: constant(false),
    IsBasedOnUnderlyingRedundancy: constant(false),
  },
  unmapped: { 'the pool tells of no room kept for snapshots': ['DeltaReservation'] },
});
