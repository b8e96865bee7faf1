import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { virtualSwitchManagementService } from './Xen_VirtualSwitchManagementService.ts';

/** The service and the pool's coordinator, on which it runs. */
export const hostedVirtualSwitchManagementService = association('Xen_HostedVirtualSwitchManagementService', {
  over: 'host',
  Antecedent: [hostComputerSystem, 'self'],
  Dependent: [virtualSwitchManagementService, 'self'],
});
