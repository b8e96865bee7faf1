import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { virtualSystemManagementService } from './Xen_VirtualSystemManagementService.ts';

/** The service and the pool's coordinator, on which it runs. */
export const hostedVirtualSystemManagementService = association('Xen_HostedVirtualSystemManagementService', {
  over: 'host',
  Antecedent: [hostComputerSystem, 'self'],
  Dependent: [virtualSystemManagementService, 'self'],
});
