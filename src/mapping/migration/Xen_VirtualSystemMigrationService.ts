import { singleton } from '../define/instances.ts';
import { lenientKeys, serviceKey, serviceProperties, serviceUnmapped } from '../service/service.ts';

const name = 'Xen Migration Service';

/** Moves machines between hosts. @see DSP1081 Virtual System Migration Profile */
export const virtualSystemMigrationService = singleton('Xen_VirtualSystemMigrationService', {
  key: serviceKey('Xen_VirtualSystemMigrationService', name),
  lenient: lenientKeys,
  properties: { ...serviceProperties(name) },
  unmapped: serviceUnmapped,
});
