import { association } from '../define/association.ts';
import { virtualSwitch } from './Xen_VirtualSwitch.ts';
import { virtualSwitchPort } from './Xen_VirtualSwitchPort.ts';

/** @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchVirtualSwitchPort = association('Xen_VirtualSwitchVirtualSwitchPort', {
  over: 'VIF',
  GroupComponent: [virtualSwitch, 'network'],
  PartComponent: [virtualSwitchPort, 'self'],
});
