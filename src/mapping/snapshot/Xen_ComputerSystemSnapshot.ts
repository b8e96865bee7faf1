import { instances } from '../define/instances.ts';
import { constant, datetime, uriTo } from '../define/sources.ts';
import { toPairs, vssdKey, vssdProperties, vssdUnmapped } from '../virtual-system/vssd.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';

/** The configuration of a machine as it was. @see DSP1042 System Virtualization Profile, snapshots */
export const computerSystemSnapshot = instances('Xen_ComputerSystemSnapshot', {
  from: 'VM',
  when: { is_a_snapshot: true },
  reads: {
    metrics: ['install_time'],
    guest_metrics: ['os_version', 'PV_drivers_version', 'PV_drivers_up_to_date'],
    snapshot_of: ['is_a_snapshot'],
    parent: ['is_a_snapshot'],
    children: ['is_a_snapshot'],
  },
  key: vssdKey,
  properties: {
    ...vssdProperties,
    Caption: constant('Settings of a snapshot of a virtual machine'),
    SnapshotOf: uriTo(computerSystem, 'snapshot_of'),
    SnapshotTime: datetime('snapshot_time'),
    OS_Version: (_, { guest_metrics }) => (guest_metrics ? toPairs(guest_metrics.os_version) : null),
    PV_Drivers_Version: (_, { guest_metrics }) => (guest_metrics ? toPairs(guest_metrics.PV_drivers_version) : null),
    PV_Drivers_UpToDate: (_, { guest_metrics }) => guest_metrics?.PV_drivers_up_to_date ?? null,
    Parent: (_, { parent }) => (parent ? relative(parent) : null),
    Children: (_, { children }) => (children.length > 0 ? children.map(relative) : null),
  },
  unmapped: vssdUnmapped,
});

/** The parent of a snapshot is the snapshot before it, its children are snapshots or the machine that went on from it. */
const relative = ({ uuid, is_a_snapshot }: { readonly uuid: string; readonly is_a_snapshot: boolean }): string =>
  is_a_snapshot
    ? `root/cimv2:Xen_ComputerSystemSnapshot.InstanceID="Xen:${uuid}"`
    : `root/cimv2:Xen_ComputerSystem.CreationClassName="Xen_ComputerSystem",Name="${uuid}"`;
