import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** More than any machine can have; a database may hold any number. */
const mostProcessors = 1024;

/** A virtual processor. @see DSP1022 CPU Profile § 10.1, DSP1044 Processor Resource Virtualization Profile */
export const processor = instances('Xen_Processor', {
  from: 'VM',
  when: { is_a_template: false, is_a_snapshot: false },
  reads: { metrics: ['VCPUs_utilisation'] },
  each: (vm) => Math.min(Math.max(0, Number(vm.VCPUs_max)), mostProcessors),
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'uuid',
    CreationClassName: constant('Xen_Processor'),
    DeviceID: text('Xen:{uuid}/VCPU{each}'),
  },
  properties: {
    Name: 'uuid',
    ElementName: 'name_label',
    Role: constant('Virtual Processor'),
    CPUStatus: ['power_state', { Running: 1, Paused: 4, Halted: 0, Suspended: 0 }, 0],
    EnabledState: ['power_state', { Running: 2, Halted: 3, Suspended: 6, Paused: 9 }, 0],
    EnabledDefault: constant(2),
    HealthState: constant(5),
    OperationalStatus: constant([2]),
    Status: constant('OK'),
    LoadPercentage: (_, { metrics }, number) => {
      const load = metrics?.VCPUs_utilisation.get(BigInt(number));
      return load === undefined ? null : Math.min(100, Math.max(0, Math.round(load * 100)));
    },
  },
  unmapped: {
    'a virtual processor is whatever physical one it runs on': [
      'Family',
      'OtherFamilyDescription',
      'UpgradeMethod',
      'MaxClockSpeed',
      'CurrentClockSpeed',
      'DataWidth',
      'AddressWidth',
      'Stepping',
      'UniqueID',
      'ExternalBusClockSpeed',
      'Characteristics',
      'EnabledProcessorCharacteristics',
      'NumberOfEnabledCores',
    ],
    'EnabledState says it': ['Availability'],
  },
});
