import { singleton } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { capabilitiesKey } from '../service/service.ts';

/** What the snapshot service can do. @see DSP1042 System Virtualization Profile */
export const virtualSystemSnapshotServiceCapabilities = singleton('Xen_VirtualSystemSnapshotServiceCapabilities', {
  key: capabilitiesKey,
  properties: {
    ElementName: constant('Snapshot service capabilities'),
    SynchronousMethodsSupported: constant([]),
    AynchronousMethodsSupported: constant([]),
    SnapshotTypesSupported: constant([]),
  },
});
