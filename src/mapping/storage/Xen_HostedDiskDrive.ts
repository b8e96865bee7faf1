import { association } from '../define/association.ts';
import { diskDrive } from './Xen_DiskDrive.ts';
import { diskImage } from './Xen_DiskImage.ts';

/** The image behind it. @see DSP1047 Storage Resource Virtualization Profile */
export const hostedDiskDrive = association('Xen_HostedDiskDrive', {
  over: 'VBD',
  Antecedent: [diskImage, 'VDI'],
  Dependent: [diskDrive, 'self'],
});
