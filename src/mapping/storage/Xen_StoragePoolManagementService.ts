import { singleton } from '../define/instances.ts';
import { service } from '../service/service.ts';

/** Makes storage repositories and disk images. @see DSP1041 Resource Allocation Profile */
export const storagePoolManagementService = singleton(
  'Xen_StoragePoolManagementService',
  service('Xen_StoragePoolManagementService', 'XenServer SR Management Service'),
);
