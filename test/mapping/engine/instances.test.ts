import { describe, expect, it } from 'vitest';
import { number, text } from '../../../src/mapping/define/sources.ts';
import { isAction } from '../../../src/mapping/engine/provider.ts';
import { kvp } from '../../../src/mapping/kvp/Xen_KVP.ts';
import { loadDeclarations } from '../../../src/mapping/load-declarations.ts';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { disk } from '../../../src/mapping/storage/Xen_Disk.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../../../src/mapping/virtual-system/Xen_ComputerSystemTemplate.ts';
import * as forms from './forms.ts';
import { makePath, read, Site } from './site.ts';

const printed = (value: unknown): unknown =>
  value instanceof Map
    ? [...value].map(printed)
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(printed)
      : value;

describe('instances on records', () => {
  it('are those records that the condition allows', () => {
    const site = new Site([computerSystem]);
    site.mirror.put('VM', 'a');
    site.mirror.put('VM', 'b', { is_a_template: true });
    site.mirror.put('VM', 'c', { is_control_domain: true });
    expect(site.all('Xen_ComputerSystem').map((row) => read(row, 'Name'))).toEqual(['uuid-a', 'uuid-c']);
  });

  it('have the values that the sources say', () => {
    const site = new Site([computerSystem]);
    const { mirror } = site;
    mirror.put('host', 'h');
    mirror.put('VM_metrics', 'm', { install_time: '2026-11-22T23:00:01Z' });
    mirror.put('VM_guest_metrics', 'g', {
      os_version: new Map([
        ['distro', 'debian'],
        ['name', 'Debian 12'],
      ]),
    });
    const [metrics, guest_metrics, resident_on] = ['m', 'g', 'h'] as never[];
    mirror.put('VM', 'a', {
      name_label: 'web',
      power_state: 'Paused',
      allowed_operations: ['unpause', 'hard_shutdown'],
      other_config: new Map([['owner', 'Ann']]),
      ...{ metrics, guest_metrics, resident_on },
    } as never);
    const [row] = site.all('Xen_ComputerSystem');
    const values = [
      'ElementName',
      'EnabledState',
      'OperationalStatus',
      'InstallDate',
      'TimeOfLastStateChange',
      'InstanceID',
    ];
    expect(values.map((name) => read(row, name))).toEqual([
      'web',
      9,
      [15],
      '20261122230001.000000+000',
      null,
      'Xen:uuid-a',
    ]);
    expect(read(row, 'OtherIdentifyingInfo')).toEqual(['Debian 12', 'debian']);
    expect(read(row, 'AvailableRequestedStates')).toEqual([2, 3, 32768]);
    expect([read(row, 'Host'), read(row, 'PrimaryOwnerName'), read(row, 'NetBiosName')]).toEqual([
      'uuid-h',
      'Ann',
      null,
    ]);
  });

  it('give turns while records without any are passed', () => {
    const site = new Site([kvp]);
    for (let n = 0; n < 1000; n++) site.mirror.put('VM', `v${n}`);
    site.mirror.put('VM', 'last', { xenstore_data: new Map([['vm-data/a', 'b']]) });
    const steps = [...site.steps('Xen_KVP')];
    expect(steps.filter((row) => row)).toHaveLength(1);
    expect(steps.length).toBeGreaterThan(20);
  });

  it('survive an enum value that is newer than the table', () => {
    const site = new Site([computerSystem]);
    site.mirror.put('VM', 'a', { power_state: 'Hibernated' as never });
    expect(read(site.all('Xen_ComputerSystem')[0], 'EnabledState')).toBe(0);
  });

  it('are found by their keys, of which some may be missing but none wrong', () => {
    const site = new Site([disk]);
    const VM = site.mirror.put('VM', 'v');
    site.mirror.put('VBD', 'd', { VM, type: 'Disk' });
    site.mirror.put('VBD', 'cd', { VM, type: 'CD' });
    const DeviceID = 'Xen:uuid-v/uuid-d';
    expect(site.get('Xen_Disk', { DeviceID })).toBe(site.all('Xen_Disk')[0]);
    expect(site.get('Xen_Disk', { DeviceID, SystemName: 'uuid-v' })).toBeDefined();
    expect(site.get('Xen_Disk', { DeviceID, SystemName: 'uuid-w' })).toBeUndefined();
    expect(site.get('Xen_Disk', { DeviceID: 'Xen:uuid-w/uuid-d' })).toBeUndefined();
    expect(site.get('Xen_Disk', { DeviceID: 'Xen:uuid-v/uuid-cd' })).toBeUndefined();
    expect(site.get('Xen_Disk', { DeviceID: 'uuid-d' })).toBeUndefined();
    expect(site.get('Xen_Disk', { SystemName: 'uuid-v' })).toBeUndefined();
    expect(site.get('Xen_Disk', {})).toBeUndefined();
  });

  it.each(['a\u0001', '\ud800', '\uffff'])(
    'do not exist where XML cannot carry the uuid %j, and nothing refers to them',
    async (uuid) => {
      const declarations = await loadDeclarations();
      const site = new Site(declarations);
      const { mirror } = site;
      const all = ['VM', 'host', 'SR', 'network', 'VDI'] as const;
      const [vm, host, sr, network, vdi] = all.map((name) => mirror.put(name, name, { uuid })) as never[];
      mirror.put('VM', 'child', { parent: vm, resident_on: host } as never);
      mirror.put('VBD', 'vbd', { VM: vm, VDI: vdi } as never);
      mirror.put('VIF', 'vif', { VM: vm, network } as never);
      mirror.put('PBD', 'pbd', { SR: sr, host } as never);
      const names = declarations.flatMap((one) => (isAction(one) ? [] : one.cimClass));
      const texts = names.flatMap((name) =>
        site.all(name).flatMap((row) => {
          const { keys, references } = row.cimClass;
          return [...keys, ...references].map(({ index }) => JSON.stringify(printed(row.value(index))));
        }),
      );
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => text.includes(JSON.stringify(uuid).slice(1, -1)))).toEqual([]);
      expect(site.all('Xen_ComputerSystem').map((row) => read(row, 'Name'))).toEqual(['uuid-child']);
      expect(read(site.all('Xen_ComputerSystemSettingData')[0], 'Parent')).toBeNull();
    },
  );

  it('have NULL for what a way leads to while it dangles, whatever is made of it', () => {
    const properties = {
      Name: 'VDI.SR.name_label',
      Caption: text('on {VDI.SR.name_label}'),
      Description: ['VDI.SR.name_label', { fast: 'a fast one' }, 'another one'],
      NumberOfBlocks: number('VDI.virtual_size'),
    };
    const reads = { ...forms.disk.reads, 'VDI.SR': [] };
    const site = new Site([{ ...forms.disk, reads, properties } as never]);
    const VM = site.mirror.put('VM', 'v');
    site.mirror.put('VBD', 'd', { VM, type: 'Disk' });
    const values = () => Object.keys(properties).map((name) => read(site.all('Xen_Disk')[0], name));
    expect(values()).toEqual([null, null, null, null]);
    const SR = site.mirror.put('SR', 's', { name_label: 'fast' });
    site.mirror.put('VBD', 'd', { VDI: site.mirror.put('VDI', 'i', { SR, virtual_size: 5n }) });
    expect(values()).toEqual(['fast', 'on fast', 'a fast one', 5]);
  });

  it('refer to the one of several classes that has an instance on the record', () => {
    const site = new Site([computerSystem, computerSystemSettingData, computerSystemTemplate, computerSystemSnapshot]);
    const parent = site.mirror.put('VM', 'p', { is_a_template: true });
    site.mirror.put('VM', 'v', { parent });
    const seen = () =>
      String(read(site.all('Xen_ComputerSystemSettingData').at(-1), 'Parent')).replace(/.*:(Xen_\w+)\..*/, '$1');
    expect(seen()).toBe('Xen_ComputerSystemTemplate');
    site.mirror.put('VM', 'p', { is_a_snapshot: true });
    expect(seen()).toBe('Xen_ComputerSystemSnapshot');
    site.mirror.put('VM', 'p', { is_a_template: false, is_a_snapshot: false });
    expect(seen()).toBe('Xen_ComputerSystem');
  });

  it('do not exist while a part of their key dangles', () => {
    const site = new Site([disk]);
    site.mirror.put('VBD', 'd', { VM: 'gone' as never, type: 'Disk' });
    expect(site.all('Xen_Disk')).toEqual([]);
    site.mirror.put('VM', 'gone');
    expect(site.all('Xen_Disk')).toHaveLength(1);
  });

  it('are made again when the last of several records that they read goes', () => {
    const site = new Site([computerSystemSettingData]);
    site.mirror.put('VM', 'v', { VBDs: ['d', 'e'] as never });
    for (const [n, ref] of ['d', 'e'].entries()) site.mirror.put('VBD', ref, { userdevice: String(n) });
    const free = () => read(site.all('Xen_ComputerSystemSettingData')[0], 'AvailableBlockDeviceSlots');
    expect(free()).toMatch(/^2,/);
    site.mirror.remove('VBD', 'e');
    expect(free()).toMatch(/^1,2,/);
  });

  it('keep their row until something that they read changes', () => {
    const site = new Site([disk]);
    const { mirror } = site;
    const VM = mirror.put('VM', 'v');
    const VDI = mirror.put('VDI', 'i', { virtual_size: 5n });
    mirror.put('VBD', 'd', { VM, VDI, type: 'Disk' });
    mirror.put('SR', 's');
    const row = () => site.all('Xen_Disk')[0];
    const first = row();
    mirror.put('SR', 's', { name_label: 'x' });
    expect(row()).toBe(first);
    mirror.put('VDI', 'i', { virtual_size: 6n });
    expect(row()).not.toBe(first);
    expect([read(first, 'NumberOfBlocks'), read(row(), 'NumberOfBlocks')]).toEqual([5n, 6n]);
    const second = row();
    mirror.put('VBD', 'd', { device: 'xvdb' });
    expect(row()).not.toBe(second);
    mirror.remove('VBD', 'd');
    expect(row()).toBeUndefined();
  });
});

describe('several instances of a record', () => {
  it('are told apart by a number', () => {
    const site = new Site([forms.processor]);
    const host_cpu = site.mirror.put('host_cpu', 'p', { speed: 2400n });
    const resident_on = site.mirror.put('host', 'h', { host_CPUs: [host_cpu] });
    site.mirror.put('VM', 'v', { VCPUs_max: 2n, resident_on });
    const rows = site.all('Xen_Processor');
    expect(rows.map((row) => read(row, 'DeviceID'))).toEqual(['Xen:uuid-v/VCPU0', 'Xen:uuid-v/VCPU1']);
    expect(rows.map((row) => read(row, 'CurrentClockSpeed'))).toEqual([2400, 0]);
    expect(site.get('Xen_Processor', { DeviceID: 'Xen:uuid-v/VCPU1' })).toBe(rows[1]);
    expect(site.get('Xen_Processor', { DeviceID: 'Xen:uuid-v/VCPU2' })).toBeUndefined();
    expect(site.get('Xen_Processor', { SystemName: 'uuid-v' })).toBeUndefined();
  });

  it('are told apart by a word', () => {
    const site = new Site([forms.memoryCapabilitiesSetting]);
    site.mirror.put('host', 'h');
    expect(site.paths('Xen_MemoryCapabilitiesSettingData')).toHaveLength(4);
    const row = site.get('Xen_MemoryCapabilitiesSettingData', { InstanceID: 'Xen:uuid-h/MemoryIncrement' });
    expect([read(row, 'ElementName'), read(row, 'Weight')]).toEqual(['Increment', 3]);
  });
});

describe('other forms', () => {
  it('a key that a function makes is found by the uuid at its end', () => {
    const site = new Site([forms.storagePool]);
    const host = site.mirror.put('host', 'h');
    const PBDs = [site.mirror.put('PBD', 'p', { host })];
    site.mirror.put('SR', 's', { PBDs, other_config: new Map([['a', '1']]) });
    expect(site.paths('Xen_StoragePool')).toEqual(['Xen_StoragePool.InstanceID="Xen:uuid-h/uuid-s"']);
    expect(read(site.get('Xen_StoragePool', { InstanceID: 'Xen:uuid-h/uuid-s' }), 'OtherConfig')).toEqual(['a=1']);
    expect(site.get('Xen_StoragePool', { InstanceID: 'Xen:Shared/uuid-s' })).toBeUndefined();
  });

  it('a key is found whatever stands beside the uuid in it', () => {
    const site = new Site([{ ...forms.processorSetting, key: { InstanceID: text('Xen (a+b):{uuid}') } }]);
    site.mirror.put('VM', 'v');
    expect(site.get('Xen_ProcessorSettingData', { InstanceID: 'Xen (a+b):uuid-v' })).toBeDefined();
  });

  it('a key that a function makes is looked for in time, however long a text a client gives', () => {
    const site = new Site([forms.storagePool]);
    site.mirror.put('SR', 's');
    expect(site.get('Xen_StoragePool', { InstanceID: `${'x'.repeat(60_000)}/` })).toBeUndefined();
  }, 1000);

  it('a singleton is named after the coordinator and forgives wrong system keys', () => {
    const site = new Site([forms.managementService]);
    site.mirror.put('host', 'h1');
    const master = site.mirror.put('host', 'h2');
    site.mirror.put('pool', 'p', { master });
    const [row, ...others] = site.all('Xen_VirtualSystemManagementService');
    expect([read(row, 'SystemName'), others]).toEqual(['uuid-h2', []]);
    const found = site.get('Xen_VirtualSystemManagementService', { Name: 'Xen Hypervisor', SystemName: 'elsewhere' });
    expect(found).toBe(row);
    for (const keys of [{ Name: 'Other' }, {}])
      expect(site.get('Xen_VirtualSystemManagementService', keys)).toBeUndefined();
    site.mirror.put('pool', 'p', { master: 'h1' as never });
    expect(read(site.all('Xen_VirtualSystemManagementService')[0], 'SystemName')).toBe('uuid-h1');
    site.mirror.put('pool', 'p', { master: 'gone' as never });
    expect(read(site.all('Xen_VirtualSystemManagementService')[0], 'SystemName')).toBe('uuid-h1');
  });

  it('constants are there in each of their namespaces', () => {
    for (const namespace of ['root/cimv2', 'root/interop']) {
      const site = new Site([forms.virtualSystemProfile], {}, namespace);
      const [row] = site.all('Xen_RegisteredVirtualSystemProfile');
      expect(read(row, 'RegisteredName')).toBe('Virtual System Profile');
      expect(site.get('Xen_RegisteredVirtualSystemProfile', { InstanceID: 'DMTF:VirtualSystemProfile' })).toBe(row);
      expect(site.get('Xen_RegisteredVirtualSystemProfile', {})).toBeUndefined();
      expect(site.provider.classes(namespace)).toEqual(['Xen_RegisteredVirtualSystemProfile']);
    }
  });

  it('a property names another instance, and follows it when its key changes', () => {
    const site = new Site([forms.diskImage, forms.diskSetting]);
    const VM = site.mirror.put('VM', 'v');
    const SR = site.mirror.put('SR', 's');
    const VDI = site.mirror.put('VDI', 'i', { SR });
    site.mirror.put('VBD', 'd', { VM, VDI });
    const resource = () => read(site.all('Xen_DiskSettingData')[0], 'HostResource');
    expect(resource()).toEqual([
      'root/cimv2:Xen_DiskImage.SystemCreationClassName="Xen_StoragePool",SystemName="uuid-s",CreationClassName="Xen_DiskImage",DeviceID="Xen:uuid-s/uuid-i"',
    ]);
    site.mirror.put('VDI', 'i', { SR: site.mirror.put('SR', 't') });
    expect(String(resource())).toContain('DeviceID="Xen:uuid-t/uuid-i"');
    site.mirror.remove('VDI', 'i');
    expect(resource()).toBeNull();
  });

  it('a class without a declaration has no instances', () => {
    const site = new Site([]);
    expect(site.all('Xen_Disk')).toEqual([]);
    expect(
      site.provider.get(site.context, site.class('Xen_Disk'), makePath('Xen_Disk', { DeviceID: 'x' })),
    ).toBeUndefined();
  });
});
