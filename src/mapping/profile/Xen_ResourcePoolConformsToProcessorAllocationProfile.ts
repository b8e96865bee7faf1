import { association } from '../define/association.ts';
import { processorPool } from '../processor/Xen_ProcessorPool.ts';
import { registeredProcessorAllocationProfile } from './Xen_RegisteredProcessorAllocationProfile.ts';

/** Every pool of the kind. @see DSP1033 Profile Registration */
export const resourcePoolConformsToProcessorAllocationProfile = association(
  'Xen_ResourcePoolConformsToProcessorAllocationProfile',
  {
    over: 'host',
    in: ['interop', 'pool'],
    ConformantStandard: [registeredProcessorAllocationProfile, 'every'],
    ManagedElement: [processorPool, 'self'],
  },
);
