import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { diskDrive } from './Xen_DiskDrive.ts';

/** @see DSP1047 Storage Resource Virtualization Profile */
export const computerSystemDiskDrive = association('Xen_ComputerSystemDiskDrive', {
  over: 'VBD',
  GroupComponent: [computerSystem, 'VM'],
  PartComponent: [diskDrive, 'self'],
});
