import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { hostComputerSystem } from './Xen_HostComputerSystem.ts';
import { virtualizationCapabilities } from './Xen_VirtualizationCapabilities.ts';

/** Every host has every capability. */
export const hasVirtualizationCapabilities = association('Xen_HasVirtualizationCapabilities', {
  over: 'host',
  ManagedElement: [hostComputerSystem, 'self'],
  Capabilities: [virtualizationCapabilities, 'every'],
  properties: { Characteristics: constant([2]) },
});
