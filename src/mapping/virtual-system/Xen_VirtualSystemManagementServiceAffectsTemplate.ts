import { association } from '../define/association.ts';
import { manages } from '../element/associations.ts';
import { computerSystemTemplate } from './Xen_ComputerSystemTemplate.ts';
import { virtualSystemManagementService } from './Xen_VirtualSystemManagementService.ts';

/** The service makes machines from every template. */
export const virtualSystemManagementServiceAffectsTemplate = association(
  'Xen_VirtualSystemManagementServiceAffectsTemplate',
  {
    over: 'VM',
    AffectingElement: [virtualSystemManagementService, 'every'],
    AffectedElement: [computerSystemTemplate, 'self'],
    properties: manages,
  },
);
