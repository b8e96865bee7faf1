import { singleton } from '../define/instances.ts';
import { lenientKeys, serviceKey, serviceProperties, serviceUnmapped } from '../service/service.ts';

const name = 'XenServer SR Management Service';

/** Makes storage repositories and disk images. @see DSP1041 Resource Allocation Profile */
export const storagePoolManagementService = singleton('Xen_StoragePoolManagementService', {
  key: serviceKey('Xen_StoragePoolManagementService', name),
  lenient: lenientKeys,
  properties: { ...serviceProperties(name) },
  unmapped: serviceUnmapped,
});
