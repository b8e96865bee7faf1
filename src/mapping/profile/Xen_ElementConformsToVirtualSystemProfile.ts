import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { registeredVirtualSystemProfile } from './Xen_RegisteredVirtualSystemProfile.ts';

/** Every machine that is no control domain: by this clients tell machines. @see DSP1033 Profile Registration */
export const elementConformsToVirtualSystemProfile = association('Xen_ElementConformsToVirtualSystemProfile', {
  over: 'VM',
  when: { is_control_domain: false },
  in: ['interop', 'pool'],
  ConformantStandard: [registeredVirtualSystemProfile, 'every'],
  ManagedElement: [computerSystem, 'self'],
});
