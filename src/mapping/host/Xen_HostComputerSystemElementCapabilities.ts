import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { hostComputerSystem } from './Xen_HostComputerSystem.ts';
import { hostComputerSystemCapabilities } from './Xen_HostComputerSystemCapabilities.ts';

/** @see DSP1052 Computer System Profile § 10.6 */
export const hostComputerSystemElementCapabilities = association('Xen_HostComputerSystemElementCapabilities', {
  over: 'host',
  ManagedElement: [hostComputerSystem, 'self'],
  Capabilities: [hostComputerSystemCapabilities, 'self'],
  properties: defaultCapabilities,
});
