import { instances } from '../define/instances.ts';
import { constant, datetime, uriTo } from '../define/sources.ts';
import { activeProperties, relatives, vssdKey, vssdProperties, vssdUnmapped } from '../virtual-system/vssd.ts';
import { vssdWrites } from '../virtual-system/vssd-writes.ts';

/** The configuration of a machine as it was. @see DSP1042 System Virtualization Profile, snapshots */
export const computerSystemSnapshot = instances('Xen_ComputerSystemSnapshot', {
  from: 'VM',
  reads: {
    metrics: ['install_time'],
    guest_metrics: ['os_version', 'PV_drivers_version', 'PV_drivers_up_to_date'],
  },
  when: { is_a_snapshot: true },
  key: vssdKey,
  properties: {
    ...vssdProperties,
    ...activeProperties,
    Caption: constant('Settings of a snapshot of a virtual machine'),
    SnapshotOf: uriTo(relatives, 'snapshot_of'),
    SnapshotTime: datetime('snapshot_time'),
  },
  writes: vssdWrites,
  unmapped: vssdUnmapped,
});
