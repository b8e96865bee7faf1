import { singleton } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { capabilitiesKey } from '../service/service.ts';

/** Which snapshots can be taken of a machine. @see DSP1042 System Virtualization Profile */
export const virtualSystemSnapshotCapabilities = singleton('Xen_VirtualSystemSnapshotCapabilities', {
  key: capabilitiesKey,
  properties: {
    ElementName: constant('Snapshot capabilities'),
    SnapshotTypesEnabled: constant([]),
    GuestOSNotificationEnabled: constant(false),
  },
});
