import { association, pathIn } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { virtualSystemMigrationService } from '../migration/Xen_VirtualSystemMigrationService.ts';
import { virtualSystemSnapshotService } from '../snapshot/Xen_VirtualSystemSnapshotService.ts';
import { storagePoolManagementService } from '../storage/Xen_StoragePoolManagementService.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { virtualSystemManagementService } from '../virtual-system/Xen_VirtualSystemManagementService.ts';
import { targetKey } from './job.ts';
import { jobClasses } from './job-classes.ts';

/** The system or service whose method started the job. @see DSP1103 Job Control Profile */
export const owningJobElement = association('Xen_OwningJobElement', {
  over: 'task',
  OwningElement: [
    [
      computerSystem,
      hostComputerSystem,
      virtualSystemManagementService,
      virtualSystemMigrationService,
      virtualSystemSnapshotService,
      storagePoolManagementService,
    ],
    pathIn('other_config', targetKey),
  ],
  OwnedElement: [jobClasses, 'self'],
});
