import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { computerSystemTemplate } from './Xen_ComputerSystemTemplate.ts';
import { virtualSystemManagementService } from './Xen_VirtualSystemManagementService.ts';

/** The service makes machines from every template. */
export const virtualSystemManagementServiceAffectsTemplate = association(
  'Xen_VirtualSystemManagementServiceAffectsTemplate',
  {
    over: 'VM',
    AffectingElement: [virtualSystemManagementService, 'every'],
    AffectedElement: [computerSystemTemplate, 'self'],
    properties: { ElementEffects: constant([5]) },
  },
);
