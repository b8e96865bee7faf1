import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { disk } from './Xen_Disk.ts';

/** @see DSP1047 Storage Resource Virtualization Profile CIM_SystemDevice */
export const computerSystemDisk = association('Xen_ComputerSystemDisk', {
  over: 'VBD',
  GroupComponent: [computerSystem, 'VM'],
  PartComponent: [disk, 'self'],
});
