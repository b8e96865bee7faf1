import { association } from '../define/association.ts';
import { manages } from '../element/associations.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { virtualSystemMigrationService } from './Xen_VirtualSystemMigrationService.ts';

/** The service manages every machine that is no control domain. */
export const virtualSystemMigrationServiceAffectsComputerSystem = association(
  'Xen_VirtualSystemMigrationServiceAffectsComputerSystem',
  {
    over: 'VM',
    when: { is_control_domain: false },
    AffectingElement: [virtualSystemMigrationService, 'every'],
    AffectedElement: [computerSystem, 'self'],
    properties: manages,
  },
);
