import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { memoryAllocationCapabilities } from './Xen_MemoryAllocationCapabilities.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const hostMemoryAllocationCapabilities = association('Xen_HostMemoryAllocationCapabilities', {
  over: 'host',
  ManagedElement: [hostComputerSystem, 'self'],
  Capabilities: [memoryAllocationCapabilities, 'self'],
  properties: defaultCapabilities,
});
