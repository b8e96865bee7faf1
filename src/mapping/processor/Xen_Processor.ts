import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { alwaysHealthy, stateNotRequested } from '../element/states.ts';
import { otherProcessorFamily, processorFamily } from '../host/processor-family.ts';
import { isOn } from '../virtual-system/is-on.ts';
import { percent } from './percent.ts';

/** More than any machine can have; a database may hold any number. */
const mostProcessors = 1024;

/** How many virtual processors a machine has. */
export const processorCount = ({ VCPUs_max }: { readonly VCPUs_max: bigint }): number =>
  Math.min(Math.max(0, Number(VCPUs_max)), mostProcessors);

/** The clock of a host's processors in MHz; 0 for unknown. */
const clockSpeed = (host: { readonly cpu_info: ReadonlyMap<string, string> } | undefined): number => {
  const speed = host?.cpu_info.get('speed') ?? '';
  return /^\d{1,6}(\.\d*)?$/.test(speed) ? Math.round(Number(speed)) : 0;
};

/** A virtual processor; while it runs, it is of the kind of its host's. @see DSP1022 CPU Profile § 10.1, DSP1044 Processor Resource Virtualization Profile */
export const processor = instances('Xen_Processor', {
  from: 'VM',
  reads: { metrics: ['VCPUs_utilisation'], resident_on: ['cpu_info'] },
  when: { is_a_template: false, is_a_snapshot: false },
  each: processorCount,
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
    ...stateNotRequested,
    ...alwaysHealthy,
    LoadPercentage: (vm, { metrics }, number) => {
      const share = metrics?.VCPUs_utilisation.get(BigInt(number));
      return percent(share === undefined || isOn(vm) ? share : 0);
    },
    Family: (_, { resident_on }) => processorFamily(resident_on?.cpu_info.get('modelname')),
    OtherFamilyDescription: (_, { resident_on }) => otherProcessorFamily(resident_on?.cpu_info.get('modelname')),
    Stepping: (_, { resident_on }) => resident_on?.cpu_info.get('stepping') ?? null,
    CurrentClockSpeed: (_, { resident_on }) => clockSpeed(resident_on),
    MaxClockSpeed: (_, { resident_on }) => clockSpeed(resident_on),
    ExternalBusClockSpeed: constant(0),
    UpgradeMethod: constant(6),
  },
  unmapped: {
    'a virtual processor is whatever physical one it runs on': [
      'DataWidth',
      'AddressWidth',
      'UniqueID',
      'Characteristics',
      'EnabledProcessorCharacteristics',
      'NumberOfEnabledCores',
    ],
    'EnabledState says it': ['Availability'],
  },
});
