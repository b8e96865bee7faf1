import { association } from '../define/association.ts';
import { disk } from './Xen_Disk.ts';
import { diskImage } from './Xen_DiskImage.ts';

/** The image behind it. @see DSP1047 Storage Resource Virtualization Profile */
export const hostedDisk = association('Xen_HostedDisk', {
  over: 'VBD',
  Antecedent: [diskImage, 'VDI'],
  Dependent: [disk, 'self'],
});
