import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { virtualSystemMigrationCapabilities } from './Xen_VirtualSystemMigrationCapabilities.ts';
import { virtualSystemMigrationService } from './Xen_VirtualSystemMigrationService.ts';

/** @see DSP1081 Virtual System Migration Profile */
export const virtualSystemMigrationServiceCapabilities = association('Xen_VirtualSystemMigrationServiceCapabilities', {
  over: 'host',
  ManagedElement: [virtualSystemMigrationService, 'self'],
  Capabilities: [virtualSystemMigrationCapabilities, 'self'],
  properties: defaultCapabilities,
});
