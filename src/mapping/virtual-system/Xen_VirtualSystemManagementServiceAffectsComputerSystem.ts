import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { computerSystem } from './Xen_ComputerSystem.ts';
import { virtualSystemManagementService } from './Xen_VirtualSystemManagementService.ts';

/** The service manages every machine that is no control domain. */
export const virtualSystemManagementServiceAffectsComputerSystem = association(
  'Xen_VirtualSystemManagementServiceAffectsComputerSystem',
  {
    over: 'VM',
    when: { is_control_domain: false },
    AffectingElement: [virtualSystemManagementService, 'every'],
    AffectedElement: [computerSystem, 'self'],
    properties: { ElementEffects: constant([5]) },
  },
);
