import { association } from '../define/association.ts';
import { computerSystemLANEndpoint } from './Xen_ComputerSystemLANEndpoint.ts';
import { virtualSwitchLANEndpoint } from './Xen_VirtualSwitchLANEndpoint.ts';

/** The two sides of a link. @see DSP1097 Virtual Ethernet Switch Profile */
export const activeConnection = association('Xen_ActiveConnection', {
  over: 'VIF',
  Antecedent: [computerSystemLANEndpoint, 'self'],
  Dependent: [virtualSwitchLANEndpoint, 'self'],
  unmapped: {
    'a link carries whatever is sent, both ways': ['TrafficType', 'OtherTrafficDescription', 'IsUnidirectional'],
  },
});
