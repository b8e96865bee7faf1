import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { memoryPool } from './Xen_MemoryPool.ts';

/** @see DSP1045 Memory Resource Virtualization Profile */
export const hostedMemoryPool = association('Xen_HostedMemoryPool', {
  over: 'host',
  GroupComponent: [hostComputerSystem, 'self'],
  PartComponent: [memoryPool, 'self'],
});
