import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { computerSystemSnapshot } from './Xen_ComputerSystemSnapshot.ts';

/** A machine and a snapshot of it. @see DSP1042 System Virtualization Profile */
export const snapshotOfVirtualSystem = association('Xen_SnapshotOfVirtualSystem', {
  over: 'VM',
  Antecedent: [computerSystem, 'snapshot_of'],
  Dependent: [computerSystemSnapshot, 'self'],
});
