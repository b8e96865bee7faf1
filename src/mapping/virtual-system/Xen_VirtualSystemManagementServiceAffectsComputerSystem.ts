import { association } from '../define/association.ts';
import { manages } from '../element/associations.ts';
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
    properties: manages,
  },
);
