import { association } from '../define/association.ts';
import { manages } from '../element/associations.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { virtualSystemSnapshotService } from './Xen_VirtualSystemSnapshotService.ts';

/** The service manages every machine that is no control domain. */
export const virtualSystemSnapshotServiceAffectsComputerSystem = association(
  'Xen_VirtualSystemSnapshotServiceAffectsComputerSystem',
  {
    over: 'VM',
    when: { is_control_domain: false },
    AffectingElement: [virtualSystemSnapshotService, 'every'],
    AffectedElement: [computerSystem, 'self'],
    properties: manages,
  },
);
