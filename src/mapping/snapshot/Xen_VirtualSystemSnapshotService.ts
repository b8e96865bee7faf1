import { singleton } from '../define/instances.ts';
import { service } from '../service/service.ts';

/** Makes and applies snapshots. @see DSP1042 System Virtualization Profile, CIM_VirtualSystemSnapshotService */
export const virtualSystemSnapshotService = singleton(
  'Xen_VirtualSystemSnapshotService',
  service('Xen_VirtualSystemSnapshotService', 'Xen Virtual System Snapshot Service'),
);
