import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { computerSystemSnapshot } from './Xen_ComputerSystemSnapshot.ts';

/** A machine and the snapshot that it went on from. @see DSP1042 System Virtualization Profile */
export const mostCurrentSnapshotInBranch = association('Xen_MostCurrentSnapshotInBranch', {
  over: 'VM',
  Antecedent: [computerSystem, 'self'],
  Dependent: [computerSystemSnapshot, 'parent'],
});
