import { singleton } from '../define/instances.ts';
import { service } from '../service/service.ts';

/** Moves machines between hosts. @see DSP1081 Virtual System Migration Profile */
export const virtualSystemMigrationService = singleton(
  'Xen_VirtualSystemMigrationService',
  service('Xen_VirtualSystemMigrationService', 'Xen Migration Service'),
);
