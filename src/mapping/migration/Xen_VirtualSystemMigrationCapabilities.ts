import { singleton } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { capabilitiesKey } from '../service/service.ts';

/** What the migration service can do. @see DSP1081 Virtual System Migration Profile */
export const virtualSystemMigrationCapabilities = singleton('Xen_VirtualSystemMigrationCapabilities', {
  key: capabilitiesKey,
  properties: {
    ElementName: constant('Virtual system migration capabilities'),
    SynchronousMethodsSupported: constant([]),
    AsynchronousMethodsSupported: constant([]),
    DestinationHostFormatsSupported: constant([]),
  },
});
