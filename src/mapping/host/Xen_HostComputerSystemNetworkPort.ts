import { association } from '../define/association.ts';
import { hostComputerSystem } from './Xen_HostComputerSystem.ts';
import { hostNetworkPort } from './Xen_HostNetworkPort.ts';

/** @see DSP1035 Host LAN Network Port Profile */
export const hostComputerSystemNetworkPort = association('Xen_HostComputerSystemNetworkPort', {
  over: 'PIF',
  GroupComponent: [hostComputerSystem, 'host'],
  PartComponent: [hostNetworkPort, 'self'],
});
