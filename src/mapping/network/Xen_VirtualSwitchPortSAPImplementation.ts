import { association } from '../define/association.ts';
import { virtualSwitchLANEndpoint } from './Xen_VirtualSwitchLANEndpoint.ts';
import { virtualSwitchPort } from './Xen_VirtualSwitchPort.ts';

/** @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchPortSAPImplementation = association('Xen_VirtualSwitchPortSAPImplementation', {
  over: 'VIF',
  Antecedent: [virtualSwitchPort, 'self'],
  Dependent: [virtualSwitchLANEndpoint, 'self'],
});
