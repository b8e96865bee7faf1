import { association } from '../define/association.ts';
import { memoryPool } from '../memory/Xen_MemoryPool.ts';
import { registeredMemoryAllocationProfile } from './Xen_RegisteredMemoryAllocationProfile.ts';

/** Every pool of the kind. @see DSP1033 Profile Registration */
export const resourcePoolConformsToMemoryAllocationProfile = association(
  'Xen_ResourcePoolConformsToMemoryAllocationProfile',
  {
    over: 'host',
    in: ['interop', 'pool'],
    ConformantStandard: [registeredMemoryAllocationProfile, 'every'],
    ManagedElement: [memoryPool, 'self'],
  },
);
