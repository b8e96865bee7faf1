import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { virtualSystemSnapshotCapabilities } from './Xen_VirtualSystemSnapshotCapabilities.ts';

/** Which snapshots can be taken of a machine. @see DSP1042 System Virtualization Profile */
export const computerSystemSnapshotElementCapabilities = association('Xen_ComputerSystemSnapshotElementCapabilities', {
  over: 'VM',
  when: { is_control_domain: false },
  ManagedElement: [computerSystem, 'self'],
  Capabilities: [virtualSystemSnapshotCapabilities, 'every'],
  properties: defaultCapabilities,
});
