import { association } from '../define/association.ts';
import { diskDrive } from './Xen_DiskDrive.ts';
import { storagePool } from './Xen_StoragePool.ts';

/** From the repository that the image lies in. @see DSP1041 Resource Allocation Profile */
export const diskDriveAllocatedFromPool = association('Xen_DiskDriveAllocatedFromPool', {
  over: 'VBD',
  Antecedent: [storagePool, 'VDI.SR'],
  Dependent: [diskDrive, 'self'],
});
