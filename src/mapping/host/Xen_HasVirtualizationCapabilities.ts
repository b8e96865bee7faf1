import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { hostComputerSystem } from './Xen_HostComputerSystem.ts';
import { virtualizationCapabilities } from './Xen_VirtualizationCapabilities.ts';

/** Every host has every capability. */
export const hasVirtualizationCapabilities = association('Xen_HasVirtualizationCapabilities', {
  over: 'host',
  ManagedElement: [hostComputerSystem, 'self'],
  Capabilities: [virtualizationCapabilities, 'every'],
  properties: defaultCapabilities,
});
