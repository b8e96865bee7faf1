import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { xenConsole } from './Xen_Console.ts';

/** @see DSP1057 Virtual System Profile */
export const computerSystemConsole = association('Xen_ComputerSystemConsole', {
  over: 'console',
  GroupComponent: [computerSystem, 'VM'],
  PartComponent: [xenConsole, 'self'],
});
