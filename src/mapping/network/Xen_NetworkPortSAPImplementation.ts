import { association } from '../define/association.ts';
import { computerSystemLANEndpoint } from './Xen_ComputerSystemLANEndpoint.ts';
import { networkPort } from './Xen_NetworkPort.ts';

/** @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const networkPortSAPImplementation = association('Xen_NetworkPortSAPImplementation', {
  over: 'VIF',
  Antecedent: [networkPort, 'self'],
  Dependent: [computerSystemLANEndpoint, 'self'],
});
