import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { virtualSystemSnapshotService } from './Xen_VirtualSystemSnapshotService.ts';
import { virtualSystemSnapshotServiceCapabilities } from './Xen_VirtualSystemSnapshotServiceCapabilities.ts';

/** @see DSP1042 System Virtualization Profile */
export const virtualSystemSnapshotServiceElementCapabilities = association(
  'Xen_VirtualSystemSnapshotServiceElementCapabilities',
  {
    over: 'host',
    ManagedElement: [virtualSystemSnapshotService, 'self'],
    Capabilities: [virtualSystemSnapshotServiceCapabilities, 'self'],
    properties: defaultCapabilities,
  },
);
