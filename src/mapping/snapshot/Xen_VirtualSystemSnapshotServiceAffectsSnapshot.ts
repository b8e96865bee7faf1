import { association } from '../define/association.ts';
import { manages } from '../element/associations.ts';
import { computerSystemSnapshot } from './Xen_ComputerSystemSnapshot.ts';
import { virtualSystemSnapshotService } from './Xen_VirtualSystemSnapshotService.ts';

/** The service manages every snapshot. */
export const virtualSystemSnapshotServiceAffectsSnapshot = association(
  'Xen_VirtualSystemSnapshotServiceAffectsSnapshot',
  {
    over: 'VM',
    AffectingElement: [virtualSystemSnapshotService, 'every'],
    AffectedElement: [computerSystemSnapshot, 'self'],
    properties: manages,
  },
);
