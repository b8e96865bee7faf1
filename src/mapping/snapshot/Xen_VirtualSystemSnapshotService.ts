import { singleton } from '../define/instances.ts';
import { lenientKeys, serviceKey, serviceProperties, serviceUnmapped } from '../service/service.ts';

const name = 'Xen Virtual System Snapshot Service';

/** Makes and applies snapshots. @see DSP1042 System Virtualization Profile, CIM_VirtualSystemSnapshotService */
export const virtualSystemSnapshotService = singleton('Xen_VirtualSystemSnapshotService', {
  key: serviceKey('Xen_VirtualSystemSnapshotService', name),
  lenient: lenientKeys,
  properties: { ...serviceProperties(name) },
  unmapped: serviceUnmapped,
});
