import { instances } from '../define/instances.ts';
import { constant, filled, number, text } from '../define/sources.ts';
import { alwaysHealthy, stateNotRequested } from '../element/states.ts';
import { percent } from '../processor/percent.ts';
import { otherProcessorFamily, processorFamily } from './processor-family.ts';

/** A physical processor, as the hypervisor counts them. @see DSP1022 CPU Profile § 10.1 */
export const hostProcessor = instances('Xen_HostProcessor', {
  from: 'host_cpu',
  reads: { host: ['enabled'] },
  key: {
    SystemCreationClassName: constant('Xen_HostComputerSystem'),
    SystemName: 'host.uuid',
    CreationClassName: constant('Xen_HostProcessor'),
    DeviceID: text('Xen:{host.uuid}/{uuid}'),
  },
  properties: {
    Name: 'vendor',
    ElementName: 'vendor',
    Description: 'modelname',
    Caption: constant('Xen Host Processor'),
    CurrentClockSpeed: number('speed'),
    MaxClockSpeed: number('speed'),
    ExternalBusClockSpeed: constant(0),
    LoadPercentage: (cpu) => percent(cpu.utilisation),
    Family: (cpu) => processorFamily(cpu.modelname),
    OtherFamilyDescription: (cpu) => otherProcessorFamily(cpu.modelname),
    Stepping: filled('stepping'),
    UniqueID: 'uuid',
    ...stateNotRequested,
    ...alwaysHealthy,
    Availability: ['host.enabled', { true: 3, false: 8 }],
    CPUStatus: ['host.enabled', { true: 1, false: 7 }],
    EnabledState: ['host.enabled', { true: 2, false: 3 }],
  },
  unmapped: {
    'the hypervisor does not tell': [
      'Role',
      'UpgradeMethod',
      'DataWidth',
      'AddressWidth',
      'Characteristics',
      'EnabledProcessorCharacteristics',
      'NumberOfEnabledCores',
    ],
  },
});
