import { describe, expect, it } from 'vitest';
import { nullRef } from '../../../../src/xenapi/datamodel/types.ts';
import { SimulatedPool } from './simulated-pool.ts';

const size = { hosts: 3, vms: 20 };

const hostOf = (pool: SimulatedPool, vm: string) => String(pool.field('VM', vm, 'resident_on'));

function interfaceOf(pool: SimulatedPool, host: string, device: string): string {
  return pool.find('PIF', (pif) => pif['host'] === host && pif['device'] === device && pif['VLAN'] === '-1')[0];
}

describe('hosts', () => {
  it('take no machines while they are disabled, and go down only then', async () => {
    const pool = new SimulatedPool(size);
    const [host] = pool.find('host');
    expect(await pool.refusal('host.shutdown', host)).toEqual(['HOST_NOT_DISABLED']);
    await pool.call('host.disable', host, false);
    expect(await pool.refusal('host.shutdown', host)).toEqual(['HOST_HAS_RESIDENT_VMS', host]);
    expect(await pool.call('VM.get_possible_hosts', pool.vm('test'))).not.toContain(host);
    await pool.call('host.enable', host);
    expect(await pool.call('VM.get_possible_hosts', pool.vm('test'))).toContain(host);
  });

  it('are emptied of machines that can go elsewhere', async () => {
    const pool = new SimulatedPool({ hosts: 3, vms: 2 });
    const host = hostOf(pool, pool.vm('web'));
    await pool.call('host.disable', host, false);
    await pool.call('host.evacuate', host, nullRef, '0');
    expect(hostOf(pool, pool.vm('web'))).not.toBe(host);
    await pool.call('host.shutdown', host);
    const metrics = String(pool.field('host', host, 'metrics'));
    expect(pool.field('host_metrics', metrics, 'live')).toBe(false);
    await pool.call('host.power_on', host);
    expect(pool.field('host_metrics', metrics, 'live')).toBe(true);
    expect(pool.field('host', host, 'enabled')).toBe(true);
  });

  it('are not emptied while a machine is bound to them', async () => {
    const pool = new SimulatedPool(size);
    const bound = pool.vm('cache');
    const host = hostOf(pool, bound);
    expect((await pool.refusal('host.evacuate', host, nullRef, '0'))[0]).toBe('CANNOT_EVACUATE_HOST');
    expect(await pool.call('host.get_vms_which_prevent_evacuation', host)).toHaveProperty([bound]);
  });
});

describe('storage repositories', () => {
  it('are made, filled, disconnected and destroyed', async () => {
    const pool = new SimulatedPool(size);
    const [host] = pool.find('host');
    const config = { server: '192.0.2.1', serverpath: '/new' };
    const sr = String(await pool.call('SR.create', host, config, '0', 'new', '', 'nfs', 'user', true, {}));
    const pbds = pool.field('SR', sr, 'PBDs') as string[];
    expect(pbds).toHaveLength(3);
    expect(await pool.call('SR.probe', host, config, 'nfs', {})).toContain(String(pool.field('SR', sr, 'uuid')));
    expect(await pool.refusal('SR.destroy', sr)).toEqual(['SR_HAS_PBD', sr]);
    for (const pbd of pbds) await pool.call('PBD.unplug', pbd);
    await pool.call('SR.destroy', sr);
    expect(pool.db.get('SR', sr)).toBeUndefined();
    expect(pool.db.get('PBD', String(pbds[0]))).toBeUndefined();
  });

  it('are known to drivers only', async () => {
    const pool = new SimulatedPool(size);
    const [host] = pool.find('host');
    expect(await pool.refusal('SR.create', host, {}, '0', 'x', '', 'floppy', 'user', false, {})).toEqual([
      'SR_UNKNOWN_DRIVER',
      'floppy',
    ]);
  });

  it('are introduced and connected host by host', async () => {
    const pool = new SimulatedPool(size);
    const [host] = pool.find('host');
    const uuid = '5f8b0e0c-0000-4000-8000-000000000001';
    const sr = String(await pool.call('SR.introduce', uuid, 'known', '', 'nfs', 'user', true, {}));
    const fields = { SR: sr, host, device_config: {}, other_config: {} };
    const pbd = String(await pool.call('PBD.create', fields));
    expect(await pool.refusal('PBD.create', fields)).toEqual(['PBD_EXISTS', sr, host, pbd]);
    await pool.call('PBD.plug', pbd);
    expect(pool.field('PBD', pbd, 'currently_attached')).toBe(true);
    expect(await pool.refusal('SR.introduce', uuid, 'again', '', 'nfs', 'user', true, {})).toEqual([
      'SR_UUID_EXISTS',
      uuid,
    ]);
  });

  it('stay connected to a host whose machines use them', async () => {
    const pool = new SimulatedPool(size);
    const host = hostOf(pool, pool.vm('web'));
    const [sr] = pool.find('SR', (record) => record['type'] === 'nfs');
    const [pbd] = pool.find('PBD', (record) => record['SR'] === sr && record['host'] === host);
    expect((await pool.refusal('PBD.unplug', pbd))[0]).toBe('VDI_IN_USE');
  });

  it('refuse images that they cannot hold', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('web');
    const [nfs] = pool.find('SR', (record) => record['type'] === 'nfs');
    pool.db.update('SR', nfs, { physical_size: '1' });
    expect((await pool.refusal('VM.suspend', vm))[0]).toBe('SR_FULL');
    expect(pool.field('VM', vm, 'power_state')).toBe('Running');
  });
});

describe('networks', () => {
  it('are made with a bridge, and kept while something is on them', async () => {
    const pool = new SimulatedPool(size);
    const network = String(await pool.call('network.create', { name_label: 'new', bridge: '', managed: true }));
    expect(pool.field('network', network, 'bridge')).toMatch(/^xapi\d+$/);
    await pool.call('network.destroy', network);
    const [used, record] = pool.find('network', ({ VIFs }) => (VIFs as string[]).length > 0);
    expect(await pool.refusal('network.destroy', used)).toEqual([
      'NETWORK_CONTAINS_VIF',
      ...(record['VIFs'] as string[]),
    ]);
  });

  it('carry VLANs on every host at once', async () => {
    const pool = new SimulatedPool(size);
    const [host] = pool.find('host');
    const pif = interfaceOf(pool, host, 'eth0');
    const network = String(await pool.call('network.create', { name_label: 'vlan', bridge: '', managed: true }));
    const made = (await pool.call('pool.create_VLAN_from_PIF', pif, network, '77')) as string[];
    expect(made).toHaveLength(3);
    expect(pool.field('network', network, 'PIFs')).toEqual(made);
    expect(await pool.refusal('VLAN.create', pif, '77', network)).toEqual(['PIF_VLAN_EXISTS', pif]);
    expect(await pool.refusal('VLAN.create', pif, '4095', network)).toEqual(['VLAN_TAG_INVALID', '4095']);
    const vlan = String(pool.field('PIF', String(made[0]), 'VLAN_master_of'));
    await pool.call('VLAN.destroy', vlan);
    expect(pool.db.get('PIF', String(made[0]))).toBeUndefined();
  });

  it('bond interfaces, and part them again', async () => {
    const pool = new SimulatedPool(size);
    const [old, { slaves, master }] = pool.find('Bond');
    const members = slaves as string[];
    const network = pool.field('PIF', String(master), 'network');
    for (const [vlan] of [...pool.db.all('VLAN')].filter(([, each]) => each['tagged_PIF'] === master)) {
      const untagged = String(pool.field('VLAN', vlan, 'untagged_PIF'));
      for (const vif of pool.field('network', String(pool.field('PIF', untagged, 'network')), 'VIFs') as string[]) {
        pool.db.update('VIF', vif, { currently_attached: false });
      }
      await pool.call('VLAN.destroy', vlan);
    }
    for (const vif of pool.field('network', String(network), 'VIFs') as string[]) {
      pool.db.update('VIF', vif, { currently_attached: false });
    }
    await pool.call('Bond.destroy', old);
    expect(members.map((ref) => pool.field('PIF', ref, 'bond_slave_of'))).toEqual([nullRef, nullRef]);
    const bond = String(await pool.call('Bond.create', network as string, members, '', 'lacp', {}));
    expect(pool.db.record('Bond', bond)).toMatchObject({ mode: 'lacp', links_up: '2', primary_slave: members[0] });
    expect(new Set(pool.field('Bond', bond, 'slaves') as string[])).toEqual(new Set(members));
    expect(await pool.refusal('Bond.create', network as string, members, '', 'lacp', {})).toEqual([
      'PIF_ALREADY_BONDED',
      String(members[0]),
    ]);
  });

  it('do not lose the interface that manages the host', async () => {
    const pool = new SimulatedPool(size);
    const [host] = pool.find('host');
    const pif = interfaceOf(pool, host, 'eth0');
    expect((await pool.refusal('PIF.unplug', pif))[0]).toBe('PIF_DOES_NOT_ALLOW_UNPLUG');
    await pool.call('PIF.reconfigure_ip', pif, 'Static', '192.0.2.9', '255.255.255.0', '192.0.2.1', '');
    expect(pool.field('host', host, 'address')).toBe('192.0.2.9');
  });
});

describe('appliances', () => {
  it('stop and start their members together', async () => {
    const pool = new SimulatedPool(size);
    const [appliance, { VMs }] = pool.find('VM_appliance');
    const states = () => (VMs as string[]).map((vm) => pool.field('VM', vm, 'power_state'));
    await pool.call('VM_appliance.clean_shutdown', appliance);
    expect(states()).toEqual(['Halted', 'Halted']);
    expect(pool.field('VM_appliance', appliance, 'allowed_operations')).toEqual(['start']);
    await pool.call('VM_appliance.start', appliance, false);
    expect(states()).toEqual(['Running', 'Running']);
  });
});
