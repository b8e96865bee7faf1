import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { networkConnectionAllocationCapabilities } from './Xen_NetworkConnectionAllocationCapabilities.ts';
import { virtualSwitch } from './Xen_VirtualSwitch.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const virtualSwitchPortAllocationCapabilities = association('Xen_VirtualSwitchPortAllocationCapabilities', {
  over: 'network',
  ManagedElement: [virtualSwitch, 'self'],
  Capabilities: [networkConnectionAllocationCapabilities, 'self'],
  properties: defaultCapabilities,
});
