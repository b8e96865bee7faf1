import { association } from '../define/association.ts';
import { networkPort } from './Xen_NetworkPort.ts';
import { virtualSwitchPort } from './Xen_VirtualSwitchPort.ts';

/** An interface and the port of the network that it is plugged into. @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const hostedNetworkPort = association('Xen_HostedNetworkPort', {
  over: 'VIF',
  Antecedent: [virtualSwitchPort, 'self'],
  Dependent: [networkPort, 'self'],
});
