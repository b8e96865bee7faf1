import { association } from '../define/association.ts';
import { manages } from '../element/associations.ts';
import { storagePool } from './Xen_StoragePool.ts';
import { storagePoolManagementService } from './Xen_StoragePoolManagementService.ts';

/** The service manages every repository. */
export const storagePoolManagementServiceAffectsStoragePool = association(
  'Xen_StoragePoolManagementServiceAffectsStoragePool',
  {
    over: 'SR',
    AffectingElement: [storagePoolManagementService, 'every'],
    AffectedElement: [storagePool, 'self'],
    properties: manages,
  },
);
