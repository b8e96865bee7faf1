import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { hostComputerSystem } from './Xen_HostComputerSystem.ts';

/** A machine and the host that it runs on; a halted machine has none. @see DSP1042 System Virtualization Profile § 10.8 */
export const hostedComputerSystem = association('Xen_HostedComputerSystem', {
  over: 'VM',
  Antecedent: [hostComputerSystem, 'resident_on'],
  Dependent: [computerSystem, 'self'],
});
