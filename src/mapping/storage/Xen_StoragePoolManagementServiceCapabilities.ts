import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { storagePoolManagementCapabilities } from './Xen_StoragePoolManagementCapabilities.ts';
import { storagePoolManagementService } from './Xen_StoragePoolManagementService.ts';

/** @see DSP1041 Resource Allocation Profile */
export const storagePoolManagementServiceCapabilities = association('Xen_StoragePoolManagementServiceCapabilities', {
  over: 'host',
  ManagedElement: [storagePoolManagementService, 'self'],
  Capabilities: [storagePoolManagementCapabilities, 'self'],
  properties: defaultCapabilities,
});
