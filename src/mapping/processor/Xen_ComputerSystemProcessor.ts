import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { processor } from './Xen_Processor.ts';

/** @see DSP1044 Processor Resource Virtualization Profile */
export const computerSystemProcessor = association('Xen_ComputerSystemProcessor', {
  over: 'VM',
  GroupComponent: [computerSystem, 'self'],
  PartComponent: [processor, 'self'],
});
