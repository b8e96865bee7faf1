import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { requestableStates } from './state-transitions.ts';

/** What may be requested of a machine in one state or another. @see DSP1052 Computer System Profile */
export const computerSystemCapabilities = instances('Xen_ComputerSystemCapabilities', {
  from: 'VM',
  when: { is_a_template: false, is_a_snapshot: false },
  key: { InstanceID: text('Xen:{uuid}') },
  properties: {
    ElementName: 'name_label',
    ElementNameEditSupported: constant(true),
    RequestedStatesSupported: (vm) => (vm.is_control_domain ? [] : requestableStates),
    StateAwareness: (vm) => (vm.is_control_domain ? null : [3]),
  },
});
