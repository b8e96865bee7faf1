import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { virtualSystemMigrationService } from './Xen_VirtualSystemMigrationService.ts';

/** The service and the pool's coordinator, on which it runs. */
export const hostedVirtualSystemMigrationService = association('Xen_HostedVirtualSystemMigrationService', {
  over: 'host',
  Antecedent: [hostComputerSystem, 'self'],
  Dependent: [virtualSystemMigrationService, 'self'],
});
