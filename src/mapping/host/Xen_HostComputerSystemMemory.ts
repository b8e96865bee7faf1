import { association } from '../define/association.ts';
import { hostComputerSystem } from './Xen_HostComputerSystem.ts';
import { hostMemory } from './Xen_HostMemory.ts';

/** @see DSP1026 System Memory Profile § 10.6 */
export const hostComputerSystemMemory = association('Xen_HostComputerSystemMemory', {
  over: 'host',
  GroupComponent: [hostComputerSystem, 'self'],
  PartComponent: [hostMemory, 'self'],
});
