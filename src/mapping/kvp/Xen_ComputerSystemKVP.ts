import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { kvp } from './Xen_KVP.ts';

/** @see DSP1057 Virtual System Profile */
export const computerSystemKvp = association('Xen_ComputerSystemKVP', {
  over: 'VM',
  GroupComponent: [computerSystem, 'self'],
  PartComponent: [kvp, 'self'],
});
