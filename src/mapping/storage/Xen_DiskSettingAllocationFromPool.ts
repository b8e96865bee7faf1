import { association } from '../define/association.ts';
import { diskSettingData } from './Xen_DiskSettingData.ts';
import { storagePool } from './Xen_StoragePool.ts';

/** From the repository that the image lies in. @see DSP1041 Resource Allocation Profile */
export const diskSettingAllocationFromPool = association('Xen_DiskSettingAllocationFromPool', {
  over: 'VBD',
  Antecedent: [storagePool, 'VDI.SR'],
  Dependent: [diskSettingData, 'self'],
});
