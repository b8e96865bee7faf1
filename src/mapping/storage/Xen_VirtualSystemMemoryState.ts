import { association } from '../define/association.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { computerSystemTemplate } from '../virtual-system/Xen_ComputerSystemTemplate.ts';
import { memoryState } from './Xen_MemoryState.ts';

/** Whose memory it is. */
export const virtualSystemMemoryState = association('Xen_VirtualSystemMemoryState', {
  over: 'VM',
  Antecedent: [[computerSystem, computerSystemSnapshot, computerSystemTemplate], 'self'],
  Dependent: [memoryState, 'self'],
});
