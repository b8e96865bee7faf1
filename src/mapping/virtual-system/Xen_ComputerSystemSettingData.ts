import { instances } from '../define/instances.ts';
import { constant, datetime, filled, urisTo, uriTo } from '../define/sources.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { freeDevices } from './free-devices.ts';
import { toPairs, vssdKey, vssdProperties, vssdUnmapped } from './vssd.ts';
import { computerSystem } from './Xen_ComputerSystem.ts';

/** Positions that a machine has for disks and for network interfaces. */
const blockDevices = 16;
const networkInterfaces = 7;

/** The configuration that a machine runs with, or will run with. @see DSP1057 Virtual System Profile § 10 */
export const computerSystemSettingData = instances('Xen_ComputerSystemSettingData', {
  from: 'VM',
  when: { is_a_template: false, is_a_snapshot: false },
  reads: {
    metrics: ['install_time', 'start_time'],
    guest_metrics: ['os_version', 'PV_drivers_version', 'PV_drivers_up_to_date'],
    resident_on: [],
    affinity: [],
    VBDs: ['userdevice'],
    VIFs: ['device'],
    parent: ['is_a_snapshot'],
    children: ['is_a_snapshot'],
  },
  key: vssdKey,
  properties: {
    ...vssdProperties,
    Caption: constant('Active settings of a virtual machine'),
    StartTime: datetime('metrics.start_time'),
    Host: filled('resident_on.uuid'),
    HostAffinity: filled('affinity.uuid'),
    AvailableBlockDeviceSlots: (_, { VBDs }) =>
      freeDevices(
        VBDs.map(({ userdevice }) => userdevice),
        blockDevices,
      ),
    AvailableNetworkInterfaceSlots: (_, { VIFs }) =>
      freeDevices(
        VIFs.map(({ device }) => device),
        networkInterfaces,
      ),
    Xen_Tools_AreRunning: (vm) => vm.allowed_operations.includes('clean_shutdown'),
    OS_Version: (_, { guest_metrics }) => (guest_metrics ? toPairs(guest_metrics.os_version) : null),
    PV_Drivers_Version: (_, { guest_metrics }) => (guest_metrics ? toPairs(guest_metrics.PV_drivers_version) : null),
    PV_Drivers_UpToDate: (_, { guest_metrics }) => guest_metrics?.PV_drivers_up_to_date ?? null,
    Parent: uriTo([computerSystemSnapshot, computerSystem], 'parent'),
    Children: urisTo([computerSystemSnapshot, computerSystem], 'children'),
  },
  unmapped: vssdUnmapped,
});
