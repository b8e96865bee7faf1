import { association } from '../define/association.ts';
import { hostComputerSystem } from './Xen_HostComputerSystem.ts';
import { hostProcessor } from './Xen_HostProcessor.ts';

/** @see DSP1022 CPU Profile § 10.9 */
export const hostComputerSystemProcessor = association('Xen_HostComputerSystemProcessor', {
  over: 'host_cpu',
  GroupComponent: [hostComputerSystem, 'host'],
  PartComponent: [hostProcessor, 'self'],
});
