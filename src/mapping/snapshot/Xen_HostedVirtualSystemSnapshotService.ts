import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { virtualSystemSnapshotService } from './Xen_VirtualSystemSnapshotService.ts';

/** The service and the pool's coordinator, on which it runs. */
export const hostedVirtualSystemSnapshotService = association('Xen_HostedVirtualSystemSnapshotService', {
  over: 'host',
  Antecedent: [hostComputerSystem, 'self'],
  Dependent: [virtualSystemSnapshotService, 'self'],
});
