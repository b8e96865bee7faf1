import { describe, expect, it } from 'vitest';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemElementSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemElementSettingData.ts';
import { computerSystemSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../../../src/mapping/virtual-system/Xen_ComputerSystemTemplate.ts';
import type { Records } from '../../../src/xenapi/datamodel/generated/records.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const makeSite = () =>
  new Site([
    computerSystem,
    computerSystemSettingData,
    computerSystemTemplate,
    computerSystemSnapshot,
    computerSystemElementSettingData,
  ]);

const settingOf = (vm: Partial<Records['VM']>, name: string) => {
  const site = makeSite();
  site.mirror.put('VM', 'v', vm);
  return read(site.all('Xen_ComputerSystemSettingData')[0], name);
};

describe('the configuration of a machine', () => {
  it('is its own default and its own next one', () => {
    const site = makeSite();
    site.mirror.put('VM', 'v');
    const [row] = site.all('Xen_ComputerSystemSettingData');
    const [edge, ...more] = site.traverse('Xen_ComputerSystemElementSettingData', 'ManagedElement', pathOf(row!));
    expect(more).toEqual([]);
    expect(edge?.far()).toBe(row);
    expect([read(edge?.association(), 'IsDefault'), read(edge?.association(), 'IsNext')]).toEqual([1, 1]);
  });

  it.each([
    ['hvm', '', {}, 'DMTF:Xen:HVM'],
    ['pv', 'BIOS order', {}, 'DMTF:Xen:PV'],
    ['pv_in_pvh', '', {}, 'DMTF:Xen:PV'],
    ['pvh', '', {}, 'XenServer:PVH'],
    ['unspecified', 'BIOS order', {}, 'DMTF:Xen:HVM'],
    ['unspecified', '', { order: 'dc' }, 'DMTF:Xen:HVM'],
    ['unspecified', '', {}, 'DMTF:Xen:PV'],
  ] as const)('tells how it is virtualised (%s, "%s", %o → %s)', (domain_type, HVM_boot_policy, boot, type) => {
    const vm = { domain_type, HVM_boot_policy, HVM_boot_params: new Map(Object.entries(boot)) };
    expect(settingOf(vm, 'VirtualSystemType')).toBe(type);
  });

  it('shows the boot settings of its kind only', () => {
    const both = {
      PV_kernel: '/boot/vmlinuz',
      HVM_boot_policy: 'BIOS order',
      HVM_boot_params: new Map([['order', 'c']]),
    };
    expect(settingOf({ ...both, domain_type: 'hvm' }, 'PV_Kernel')).toBeNull();
    expect(settingOf({ ...both, domain_type: 'hvm' }, 'HVM_Boot_Params')).toEqual(['order=c']);
    expect(settingOf({ ...both, domain_type: 'pv' }, 'PV_Kernel')).toBe('/boot/vmlinuz');
    expect(settingOf({ ...both, domain_type: 'pv' }, 'HVM_Boot_Params')).toBeNull();
  });

  it('lists the positions that are free, however the taken ones are named', () => {
    const site = makeSite();
    const VBDs = ['0', 'xvdb', 'hdd', 'autodetect'].map((userdevice) =>
      site.mirror.put('VBD', userdevice, { userdevice }),
    );
    const VIFs = [site.mirror.put('VIF', 'a', { device: '2' })];
    site.mirror.put('VM', 'v', { VBDs, VIFs });
    const [row] = site.all('Xen_ComputerSystemSettingData');
    expect(read(row, 'AvailableBlockDeviceSlots')).toBe('2,4,5,6,7,8,9,10,11,12,13,14,15');
    expect(read(row, 'AvailableNetworkInterfaceSlots')).toBe('0,1,3,4,5,6');
  });

  it.each([
    [0n, '00000000000000.000000:000'],
    [90n, '00000000000130.000000:000'],
    [100_000_000n * 86_400n - 1n, '99999999235959.000000:000'],
    [100_000_000n * 86_400n, null],
    [2n ** 63n - 1n, null],
    [-1n, null],
  ])('waits before the start for %s seconds, where an interval can say it', (start_delay, expected) => {
    expect(settingOf({ start_delay }, 'AutomaticStartupActionDelay')).toBe(expected);
  });

  it('has no word of a guest that has said nothing', () => {
    for (const name of ['OS_Version', 'PV_Drivers_Version', 'PV_Drivers_UpToDate', 'StartTime', 'Host']) {
      expect(settingOf({}, name)).toBeNull();
    }
  });
});

describe('templates, machines and snapshots', () => {
  it('are told apart although snapshots are templates to the pool', () => {
    const site = makeSite();
    site.mirror.put('VM', 'v');
    site.mirror.put('VM', 't', { is_a_template: true });
    site.mirror.put('VM', 's', { is_a_template: true, is_a_snapshot: true });
    const classes = ['Xen_ComputerSystemSettingData', 'Xen_ComputerSystemTemplate', 'Xen_ComputerSystemSnapshot'];
    expect(classes.flatMap((name) => site.paths(name))).toEqual([
      'Xen_ComputerSystemSettingData.InstanceID="Xen:uuid-v"',
      'Xen_ComputerSystemTemplate.InstanceID="Xen:uuid-t"',
      'Xen_ComputerSystemSnapshot.InstanceID="Xen:uuid-s"',
    ]);
  });

  it('refer to what they come from and to what came from them by the class that it has', () => {
    const site = makeSite();
    const [s, v, t] = ['s', 'v', 't'].map((ref) => site.mirror.put('VM', ref)) as [never, never, never];
    site.mirror.put('VM', 's', { is_a_template: true, is_a_snapshot: true, snapshot_of: v, children: [v, t] });
    site.mirror.put('VM', 'v', { parent: s });
    site.mirror.put('VM', 't', { is_a_template: true, parent: s });
    const snapshot = 'root/cimv2:Xen_ComputerSystemSnapshot.InstanceID="Xen:uuid-s"';
    const machine = 'root/cimv2:Xen_ComputerSystem.Name="uuid-v",CreationClassName="Xen_ComputerSystem"';
    const [row] = site.all('Xen_ComputerSystemSnapshot');
    expect(read(row, 'SnapshotOf')).toBe(machine);
    expect(read(row, 'Parent')).toBeNull();
    expect(read(row, 'Children')).toEqual([machine, 'root/cimv2:Xen_ComputerSystemTemplate.InstanceID="Xen:uuid-t"']);
    expect(read(site.all('Xen_ComputerSystemSettingData')[0], 'Parent')).toBe(snapshot);
    expect(read(site.all('Xen_ComputerSystemTemplate')[0], 'Parent')).toBe(snapshot);
  });

  it('that were taken of a snapshot or a template refer to that', () => {
    const site = makeSite();
    const [s, t] = ['s', 't'].map((ref) => site.mirror.put('VM', ref, { is_a_template: true })) as [never, never];
    site.mirror.put('VM', 's', { is_a_snapshot: true, snapshot_of: t });
    site.mirror.put('VM', 'ofSnapshot', { is_a_template: true, is_a_snapshot: true, snapshot_of: s });
    site.mirror.put('VM', 'ofNothing', { is_a_template: true, is_a_snapshot: true, snapshot_of: 'gone' as never });
    expect(site.all('Xen_ComputerSystemSnapshot').map((row) => read(row, 'SnapshotOf'))).toEqual([
      'root/cimv2:Xen_ComputerSystemTemplate.InstanceID="Xen:uuid-t"',
      'root/cimv2:Xen_ComputerSystemSnapshot.InstanceID="Xen:uuid-s"',
      null,
    ]);
  });

  it('refer to a relative by its new class once it has become a template', () => {
    const site = makeSite();
    const v = site.mirror.put('VM', 'v');
    site.mirror.put('VM', 's', { is_a_snapshot: true, children: [v] });
    expect(read(site.all('Xen_ComputerSystemSnapshot')[0], 'Children')).toHaveLength(1);
    site.mirror.put('VM', 'v', { is_a_template: true });
    expect(read(site.all('Xen_ComputerSystemSnapshot')[0], 'Children')).toEqual([
      'root/cimv2:Xen_ComputerSystemTemplate.InstanceID="Xen:uuid-v"',
    ]);
  });
});
