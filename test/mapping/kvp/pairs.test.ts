import { describe, expect, it } from 'vitest';
import { computerSystemKvp } from '../../../src/mapping/kvp/Xen_ComputerSystemKVP.ts';
import { kvp } from '../../../src/mapping/kvp/Xen_KVP.ts';
import { kvpElementSettingData } from '../../../src/mapping/kvp/Xen_KVPElementSettingData.ts';
import { kvpSettingData } from '../../../src/mapping/kvp/Xen_KVPSettingData.ts';
import { kvpSettingDataComponent } from '../../../src/mapping/kvp/Xen_KVPSettingDataComponent.ts';
import { kvpSettingsDefineState } from '../../../src/mapping/kvp/Xen_KVPSettingsDefineState.ts';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../../../src/mapping/virtual-system/Xen_ComputerSystemTemplate.ts';
import { pathOf, read, Site } from '../engine/site.ts';

function siteWith(data: Readonly<Record<string, string>>, more: { readonly is_a_snapshot?: boolean } = {}) {
  const site = new Site([
    computerSystem,
    computerSystemSettingData,
    computerSystemSnapshot,
    computerSystemTemplate,
    kvp,
    kvpSettingData,
    computerSystemKvp,
    kvpSettingDataComponent,
    kvpSettingsDefineState,
    kvpElementSettingData,
  ]);
  site.mirror.put('VM', 'v', { xenstore_data: new Map(Object.entries(data)), ...more });
  return site;
}

describe('key-value pairs', () => {
  it('are the entries of xenstore_data below vm-data', () => {
    const site = siteWith({ 'vm-data': '', 'vm-data/role': 'web', 'vm-data/net/0': '', 'vm-data/': 'x', hvm: '1' });
    const pairs = site.all('Xen_KVP').map((row) => [read(row, 'Key'), read(row, 'Value'), read(row, 'DeviceID')]);
    expect(pairs).toEqual([
      ['role', 'web', 'Xen:uuid-v/role'],
      ['net/0', '', 'Xen:uuid-v/net/0'],
    ]);
    expect(read(site.all('Xen_KVP')[0], 'Vm_uuid')).toBe('uuid-v');
  });

  it.each(['a/b', 'a:b', 'a"b\\c', 'ä\n', '{uuid}', 'Xen:uuid-w/x'])('are found by the key %j', (key) => {
    const site = siteWith({ [`vm-data/${key}`]: 'value' });
    const found = site.get('Xen_KVPSettingData', { InstanceID: `Xen:uuid-v/${key}` });
    expect([read(found, 'key'), read(found, 'value'), read(found, 'VM_ID')]).toEqual([key, 'value', 'uuid-v']);
    expect(site.get('Xen_KVPSettingData', { InstanceID: `Xen:uuid-v/${key}!` })).toBeUndefined();
  });

  it.each(['a\u0001', '\u0000', '\ud800', '\udc00b', '\udc00\ud800', '\ufffe', '\uffff'])(
    'are left out, with what joins them, where XML cannot carry the key %j',
    (key) => {
      const site = siteWith({ [`vm-data/${key}`]: 'lost', 'vm-data/a\ufffd': 'found', 'vm-data/😀\r': '\u0001' });
      for (const name of ['Xen_KVP', 'Xen_KVPSettingData', 'Xen_ComputerSystemKVP', 'Xen_KVPSettingDataComponent'])
        expect(site.all(name), name).toHaveLength(2);
      expect(site.all('Xen_KVP').map((row) => read(row, 'Key'))).toEqual(['a\ufffd', '😀\r']);
    },
  );

  // With a look at every pair of pairs this takes longer than a test may.
  it('may be ten thousand, each joined to its own setting', () => {
    const keys = Array.from({ length: 10_000 }, (_, n) => `vm-data/${n}`);
    const edges = siteWith(Object.fromEntries(keys.map((key) => [key, '']))).all('Xen_KVPSettingsDefineState');
    expect(edges).toHaveLength(10_000);
  });

  it('belong to their machine, each with its own setting', () => {
    const site = siteWith({ 'vm-data/a': '1', 'vm-data/b': '2' });
    const devices = site.traverse(
      'Xen_ComputerSystemKVP',
      'GroupComponent',
      pathOf(site.all('Xen_ComputerSystem')[0]!),
    );
    expect(devices).toHaveLength(2);
    const settings = site.traverse('Xen_KVPSettingsDefineState', 'ManagedElement', devices[1]!.path);
    expect(settings.map((edge) => read(edge.far(), 'key'))).toEqual(['b']);
    expect(site.all('Xen_KVPSettingsDefineState')).toHaveLength(2);
    expect(site.all('Xen_KVPElementSettingData')).toHaveLength(2);
    const [edge] = site.all('Xen_KVPSettingsDefineState');
    expect(site.get('Xen_KVPSettingsDefineState', Object.fromEntries(pathOf(edge!).keys))).toBeDefined();
  });

  it('of a snapshot are settings of its configuration, and no devices', () => {
    const site = siteWith({ 'vm-data/a': '1' }, { is_a_snapshot: true });
    expect(site.all('Xen_KVP')).toEqual([]);
    const [setting] = site.all('Xen_KVPSettingData');
    const [edge] = site.traverse('Xen_KVPSettingDataComponent', 'PartComponent', pathOf(setting!));
    expect(edge?.path.className).toBe('Xen_ComputerSystemSnapshot');
  });
});
