import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { storagePoolManagementService } from './Xen_StoragePoolManagementService.ts';

/** The service and the pool's coordinator, on which it runs. */
export const hostedStoragePoolManagementService = association('Xen_HostedStoragePoolManagementService', {
  over: 'host',
  Antecedent: [hostComputerSystem, 'self'],
  Dependent: [storagePoolManagementService, 'self'],
});
