import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { alwaysHealthy, stateNotRequested } from '../element/states.ts';

/** A console of a running machine. @see DSP1076 KVM Redirection Profile */
export const xenConsole = instances('Xen_Console', {
  from: 'console',
  reads: { VM: ['name_label', 'name_description', 'power_state', 'is_a_template', 'is_a_snapshot'] },
  when: { 'VM.is_a_template': false, 'VM.is_a_snapshot': false },
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'VM.uuid',
    CreationClassName: constant('Xen_Console'),
    DeviceID: text('Xen:{VM.uuid}/{uuid}'),
  },
  properties: {
    Name: 'VM.name_label',
    ElementName: 'VM.name_label',
    Description: 'VM.name_description',
    EnabledState: ['VM.power_state', { Running: 2, Paused: 2, Suspended: 6, Halted: 3 }],
    ...stateNotRequested,
    ...alwaysHealthy,
  },
  unmapped: { 'EnabledState says it': ['Availability'] },
});
