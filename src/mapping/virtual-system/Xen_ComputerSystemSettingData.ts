import { instances } from '../define/instances.ts';
import { recordSetter } from '../define/settable-records.ts';
import { constant, datetime, filled } from '../define/sources.ts';
import { blockDevices, freeDevices } from './free-devices.ts';
import { activeProperties, vssdKey, vssdProperties, vssdUnmapped } from './vssd.ts';
import { vssdWrites } from './vssd-writes.ts';

/** Positions that a machine has for network interfaces. */
const networkInterfaces = 7;

/** The configuration that a machine runs with, or will run with. @see DSP1057 Virtual System Profile § 10 */
export const computerSystemSettingData = instances('Xen_ComputerSystemSettingData', {
  from: 'VM',
  reads: {
    metrics: ['install_time', 'start_time'],
    guest_metrics: ['os_version', 'PV_drivers_version', 'PV_drivers_up_to_date'],
    resident_on: [],
    affinity: [],
    VBDs: ['userdevice'],
    VIFs: ['device'],
  },
  when: { is_a_template: false, is_a_snapshot: false },
  key: vssdKey,
  properties: {
    ...vssdProperties,
    ...activeProperties,
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
  },
  writes: { ...vssdWrites, HostAffinity: recordSetter('VM', 'affinity', 'host', 'the uuid of a host') },
  unmapped: vssdUnmapped,
});
