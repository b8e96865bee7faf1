import { association } from '../define/association.ts';
import { storagePool } from '../storage/Xen_StoragePool.ts';
import { registeredGenericDeviceAllocationProfile } from './Xen_RegisteredGenericDeviceAllocationProfile.ts';

/** Repositories hold what CD drives are given. @see DSP1059 Generic Device Resource Virtualization Profile */
export const resourcePoolConformsToGenericDeviceAllocationProfile = association(
  'Xen_ResourcePoolConformsToGenericDeviceAllocationProfile',
  {
    over: 'SR',
    when: { content_type: 'iso' },
    in: ['interop', 'pool'],
    ConformantStandard: [registeredGenericDeviceAllocationProfile, 'every'],
    ManagedElement: [storagePool, 'self'],
  },
);
