import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { memory } from './Xen_Memory.ts';

/** @see DSP1026 System Memory Profile CIM_SystemDevice */
export const computerSystemMemory = association('Xen_ComputerSystemMemory', {
  over: 'VM',
  GroupComponent: [computerSystem, 'self'],
  PartComponent: [memory, 'self'],
});
