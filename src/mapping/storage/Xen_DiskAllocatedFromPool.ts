import { association } from '../define/association.ts';
import { disk } from './Xen_Disk.ts';
import { storagePool } from './Xen_StoragePool.ts';

/** From the repository that the image lies in. @see DSP1041 Resource Allocation Profile */
export const diskAllocatedFromPool = association('Xen_DiskAllocatedFromPool', {
  over: 'VBD',
  Antecedent: [storagePool, 'VDI.SR'],
  Dependent: [disk, 'self'],
});
