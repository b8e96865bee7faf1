import { association } from '../define/association.ts';
import { hostMemory } from '../host/Xen_HostMemory.ts';
import { memory } from './Xen_Memory.ts';

/** A running machine’s memory lies in that of its host. @see DSP1045 Memory Resource Virtualization Profile */
export const hostedMemory = association('Xen_HostedMemory', {
  over: 'VM',
  Antecedent: [hostMemory, 'resident_on'],
  Dependent: [memory, 'self'],
});
