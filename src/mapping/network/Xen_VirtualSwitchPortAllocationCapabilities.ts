import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { networkConnectionAllocationCapabilities } from './Xen_NetworkConnectionAllocationCapabilities.ts';
import { virtualSwitch } from './Xen_VirtualSwitch.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const virtualSwitchPortAllocationCapabilities = association('Xen_VirtualSwitchPortAllocationCapabilities', {
  over: 'network',
  ManagedElement: [virtualSwitch, 'self'],
  Capabilities: [networkConnectionAllocationCapabilities, 'self'],
  properties: { Characteristics: constant([2]) },
});
