import { association } from '../define/association.ts';
import { diskImage } from './Xen_DiskImage.ts';
import { storagePool } from './Xen_StoragePool.ts';

/** @see DSP1041 Resource Allocation Profile */
export const storagePoolComponent = association('Xen_StoragePoolComponent', {
  over: 'VDI',
  GroupComponent: [storagePool, 'SR'],
  PartComponent: [diskImage, 'self'],
});
