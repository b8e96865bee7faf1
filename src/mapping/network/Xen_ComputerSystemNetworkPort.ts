import { association } from '../define/association.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { networkPort } from './Xen_NetworkPort.ts';

/** @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const computerSystemNetworkPort = association('Xen_ComputerSystemNetworkPort', {
  over: 'VIF',
  GroupComponent: [computerSystem, 'VM'],
  PartComponent: [networkPort, 'self'],
});
