import { describe, expect, it } from 'vitest';
import { nullRef } from '../../../../src/xenapi/datamodel/types.ts';
import type { WireMap } from '../../../../src/xenapi/simulator/wire-value.ts';
import { SimulatedPool } from './simulated-pool.ts';

const size = { hosts: 2, vms: 20 };
const gibibyte = 2 ** 30;

describe('a machine from a template', () => {
  it('is cloned, provisioned with its disks and started', async () => {
    const pool = new SimulatedPool(size);
    const template = pool.template('Debian Lenny 5.0 (32-bit)');
    const vm = String(await pool.call('VM.clone', template, 'new machine'));
    expect(pool.db.record('VM', vm)).toMatchObject({
      name_label: 'new machine',
      is_a_template: true,
      is_default_template: false,
    });
    await pool.call('VM.provision', vm);
    const record = pool.db.record('VM', vm);
    expect(record['is_a_template']).toBe(false);
    expect(record['other_config']).not.toHaveProperty('disks');
    const [vbd] = record['VBDs'] as string[];
    const image = pool.db.record('VDI', String(pool.field('VBD', String(vbd), 'VDI')));
    expect(image).toMatchObject({ virtual_size: String(8 * gibibyte), type: 'system' });
    await pool.call('VM.start', vm, false, false);
    expect(pool.field('VM', vm, 'power_state')).toBe('Running');
  });

  it('is not provisioned with disks that cannot be read, nor does that take long', async () => {
    const pool = new SimulatedPool(size);
    const vm = String(await pool.call('VM.clone', pool.template('Debian Lenny 5.0 (32-bit)'), 'new machine'));
    const provision = (disks: string) => {
      pool.db.set('VM', vm, 'other_config', { disks });
      return pool.refusal('VM.provision', vm);
    };
    expect(await provision('<disk size="1.5"/>')).toEqual(['INTERNAL_ERROR', 'a disk cannot have the size 1.5']);
    const start = performance.now();
    expect(await provision(`${'<disk'.repeat(30_000)}><disk ${'a'.repeat(100_000)}>`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('cannot be provisioned twice', async () => {
    const pool = new SimulatedPool(size);
    expect(await pool.refusal('VM.provision', pool.vm('test'))).toEqual(['ONLY_PROVISION_TEMPLATE']);
  });

  it('leaves stock templates as they are', async () => {
    const pool = new SimulatedPool(size);
    const template = pool.template('Windows Server 2022 (64-bit)');
    expect(await pool.refusal('VM.destroy', template)).toEqual(['VM_CANNOT_DELETE_DEFAULT_TEMPLATE', template]);
  });
});

describe('VM.create and VM.destroy', () => {
  const fields: WireMap = {
    name_label: 'by hand',
    memory_static_min: '1048576',
    memory_dynamic_min: '1048576',
    memory_dynamic_max: '2097152',
    memory_static_max: '2097152',
    VCPUs_max: '2',
    VCPUs_at_startup: '1',
    HVM_boot_policy: 'BIOS order',
    other_config: {},
    power_state: 'Halted',
  };

  it('make a halted machine with metrics, and take both away', async () => {
    const pool = new SimulatedPool(size);
    const vm = String(await pool.call('VM.create', fields));
    const record = pool.db.record('VM', vm);
    expect(record).toMatchObject({ power_state: 'Halted', domain_type: 'hvm', domid: '-1', VBDs: [] });
    expect(Number(record['memory_overhead'])).toBeGreaterThan(0);
    const metrics = String(record['metrics']);
    expect(pool.db.get('VM_metrics', metrics)).toBeDefined();
    await pool.call('VM.destroy', vm);
    expect(pool.db.get('VM', vm)).toBeUndefined();
    expect(pool.db.get('VM_metrics', metrics)).toBeUndefined();
  });

  it('refuse memory out of order and processors that do not fit', async () => {
    const pool = new SimulatedPool(size);
    expect(await pool.refusal('VM.create', { ...fields, memory_dynamic_max: '3145728' })).toEqual([
      'MEMORY_CONSTRAINT_VIOLATION_ORDER',
    ]);
    expect(await pool.refusal('VM.create', { ...fields, VCPUs_at_startup: '3' })).toEqual([
      'INVALID_VALUE',
      'VCPUs_max',
      '2',
    ]);
  });

  it('keep the images of a destroyed machine', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('spare');
    const [vbd] = pool.db.record('VM', vm)['VBDs'] as string[];
    const image = String(pool.field('VBD', String(vbd), 'VDI'));
    await pool.call('VM.destroy', vm);
    expect(pool.db.get('VBD', String(vbd))).toBeUndefined();
    expect(pool.field('VDI', image, 'VBDs')).toEqual([]);
  });

  it('keep the saved memory of a destroyed machine', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('mail');
    const checkpoint = String(await pool.call('VM.checkpoint', vm, 'with memory'));
    const image = String(pool.field('VM', checkpoint, 'suspend_VDI'));
    await pool.call('VM.destroy', checkpoint);
    expect(pool.db.get('VM', checkpoint)).toBeUndefined();
    expect(pool.db.get('VDI', image)).toBeDefined();
  });
});

describe('snapshots', () => {
  it('hold the disks and take their place in the tree', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('mail');
    const first = String(await pool.call('VM.snapshot', vm, 'first', []));
    const second = String(await pool.call('VM.snapshot', vm, 'second', []));
    expect(pool.db.record('VM', first)).toMatchObject({
      is_a_snapshot: true,
      is_a_template: true,
      snapshot_of: vm,
      power_state: 'Halted',
      children: [second],
      snapshot_info: { 'power-state-at-snapshot': 'Running' },
    });
    expect(pool.field('VM', vm, 'parent')).toBe(second);
    expect(pool.field('VM', vm, 'snapshots')).toEqual([first, second]);
    const disks = (pool.field('VM', first, 'VBDs') as string[]).map((ref) => String(pool.field('VBD', ref, 'VDI')));
    expect(disks.filter((ref) => ref !== nullRef).map((ref) => pool.field('VDI', ref, 'is_a_snapshot'))).toEqual([
      true,
      true,
    ]);
  });

  it('keep the memory of a running machine when they are checkpoints', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('web');
    const checkpoint = String(await pool.call('VM.checkpoint', vm, 'with memory'));
    expect(pool.field('VM', checkpoint, 'power_state')).toBe('Suspended');
    expect(pool.db.record('VDI', String(pool.field('VM', checkpoint, 'suspend_VDI')))['type']).toBe('suspend');
    await pool.call('VM.revert', checkpoint);
    expect(pool.field('VM', vm, 'power_state')).toBe('Suspended');
    await pool.call('VM.resume', vm, false, false);
    expect(pool.field('VM', vm, 'power_state')).toBe('Running');
  });

  it('bring the configuration back on revert', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('test');
    const snapshot = String(await pool.call('VM.snapshot', vm, 'before', []));
    await pool.call('VM.set_VCPUs_max', vm, '4');
    await pool.call('VM.revert', snapshot);
    expect(pool.db.record('VM', vm)).toMatchObject({ VCPUs_max: '1', parent: snapshot });
    expect(await pool.refusal('VM.revert', vm)).toEqual(['ONLY_REVERT_SNAPSHOT']);
  });

  it('may be cloned to a machine of their own', async () => {
    const pool = new SimulatedPool(size);
    const [snapshot] = pool.find('VM', (vm) => vm['is_a_snapshot'] === true);
    const clone = String(await pool.call('VM.clone', snapshot, 'from a snapshot'));
    expect(pool.db.record('VM', clone)).toMatchObject({ is_a_snapshot: false, snapshot_of: nullRef });
  });
});

describe('copies', () => {
  it('get addresses and identities of their own, and disks where they are asked for', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('test');
    const [iscsi] = pool.find('SR', (sr) => sr['type'] === 'lvmoiscsi');
    const copy = String(await pool.call('VM.copy', vm, 'copy', iscsi));
    expect(pool.field('VM', copy, 'uuid')).not.toBe(pool.field('VM', vm, 'uuid'));
    const [vbd] = pool.field('VM', copy, 'VBDs') as string[];
    expect(pool.field('VDI', String(pool.field('VBD', String(vbd), 'VDI')), 'SR')).toBe(iscsi);
    const mac = (ref: string) => pool.field('VIF', String((pool.field('VM', ref, 'VIFs') as string[])[0]), 'MAC');
    expect(mac(copy)).not.toBe(mac(vm));
  });

  it('are whole or not at all', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('test');
    const [vbd] = pool.db.record('VM', vm)['VBDs'] as string[];
    const sr = String(pool.field('VDI', String(pool.field('VBD', String(vbd), 'VDI')), 'SR'));
    pool.db.set('SR', sr, 'physical_size', String(pool.field('SR', sr, 'physical_utilisation')));
    const before = pool.records();
    expect((await pool.refusal('VM.copy', vm, 'copy', sr))[0]).toBe('SR_FULL');
    expect(pool.records()).toEqual(before);
  });

  it('are refused by a repository that takes no images', async () => {
    const pool = new SimulatedPool(size);
    const [drives] = pool.find('SR', (record) => record['type'] === 'udev');
    const refusal = await pool.refusal('VM.copy', pool.vm('test'), 'copy', drives);
    expect(refusal).toEqual(['SR_OPERATION_NOT_SUPPORTED', drives]);
  });

  it('are refused of running machines', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('web');
    expect(await pool.refusal('VM.clone', vm, 'x')).toEqual(['VM_BAD_POWER_STATE', vm, 'halted', 'running']);
  });
});

describe('memory and processors', () => {
  const limits = (...bytes: number[]) => bytes.map((each) => String(each * gibibyte));

  it('are set within their order', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('test');
    await pool.call('VM.set_memory_limits', vm, ...limits(1, 4, 2, 3));
    expect(pool.db.record('VM', vm)).toMatchObject({
      memory_static_min: String(gibibyte),
      memory_dynamic_min: String(2 * gibibyte),
      memory_dynamic_max: String(3 * gibibyte),
      memory_static_max: String(4 * gibibyte),
    });
    expect(await pool.refusal('VM.set_memory_limits', vm, ...limits(1, 2, 3, 4))).toEqual([
      'MEMORY_CONSTRAINT_VIOLATION_ORDER',
    ]);
  });

  it('change on a running machine only as far as it can go', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('db');
    await pool.call('VM.set_memory_dynamic_range', vm, ...limits(2, 3));
    const metrics = String(pool.field('VM', vm, 'metrics'));
    expect(pool.field('VM_metrics', metrics, 'memory_actual')).toBe(String(3 * gibibyte));
    expect((await pool.refusal('VM.set_memory_static_range', vm, ...limits(1, 8)))[0]).toBe('VM_BAD_POWER_STATE');
    await pool.call('VM.set_VCPUs_number_live', vm, '2');
    expect(pool.field('VM_metrics', metrics, 'VCPUs_number')).toBe('2');
    expect(await pool.refusal('VM.set_VCPUs_number_live', vm, '5')).toEqual(['INVALID_VALUE', 'VCPU_number', '5']);
  });

  it('need processors at startup between one and the maximum', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('test');
    expect(await pool.refusal('VM.set_VCPUs_at_startup', vm, '2')).toEqual(['INVALID_VALUE', 'VCPUs_at_startup', '2']);
    await pool.call('VM.set_VCPUs_max', vm, '4');
    await pool.call('VM.set_VCPUs_at_startup', vm, '2');
    expect((await pool.refusal('VM.set_VCPUs_max', vm, '1'))[0]).toBe('INVALID_VALUE');
  });

  it('maximise what fits beside the overhead', async () => {
    const pool = new SimulatedPool(size);
    const most = Number(await pool.call('VM.maximise_memory', pool.vm('test'), String(4 * gibibyte), false));
    expect(most).toBeLessThan(4 * gibibyte);
    expect(most).toBeGreaterThan(3.9 * gibibyte);
    const endless = Number(await pool.call('VM.maximise_memory', pool.vm('test'), String(2n ** 62n), false));
    expect(endless / 2 ** 62).toBeCloseTo(1, 2);
    expect(await pool.call('VM.maximise_memory', pool.vm('test'), '-1', false)).toBe('0');
  });

  it('do not set scheduler parameters live, as the real server does not', async () => {
    const pool = new SimulatedPool(size);
    const [code] = await pool.refusal('VM.add_to_VCPUs_params_live', pool.vm('web'), 'weight', '512');
    expect(code).toBe('NOT_IMPLEMENTED');
  });
});

describe('migration', () => {
  it('moves a running machine and its memory to another host', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('web');
    const from = String(pool.field('VM', vm, 'resident_on'));
    const [to] = pool.find('host', (_host, ref) => ref !== from);
    await pool.call('VM.pool_migrate', vm, to, { live: 'true' });
    expect(pool.field('host', to, 'resident_VMs')).toContain(vm);
    expect(pool.field('host', from, 'resident_VMs')).not.toContain(vm);
    expect(pool.messages()).toContain('VM_MIGRATED');
  });

  it('is refused where the storage is out of reach', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('cache');
    const from = pool.field('VM', vm, 'resident_on');
    const [to] = pool.find('host', (_host, ref) => ref !== from);
    expect((await pool.refusal('VM.pool_migrate', vm, to, {}))[0]).toBe('VM_REQUIRES_SR');
  });

  it('takes disks along when it is told where to', async () => {
    const pool = new SimulatedPool(size);
    const vm = pool.vm('cache');
    const from = pool.field('VM', vm, 'resident_on');
    const [to] = pool.find('host', (_host, ref) => ref !== from);
    const [nfs] = pool.find('SR', (sr) => sr['type'] === 'nfs');
    const [network] = pool.find('network');
    const [vbd] = pool.field('VM', vm, 'VBDs') as string[];
    const image = String(pool.field('VBD', String(vbd), 'VDI'));
    const dest = (await pool.call('host.migrate_receive', to, network, {})) as WireMap;
    await pool.call('VM.assert_can_migrate', vm, dest, true, { [image]: nfs }, {}, {});
    await pool.call('VM.migrate_send', vm, dest, true, { [image]: nfs }, {}, {});
    expect(pool.field('VM', vm, 'resident_on')).toBe(to);
    expect(pool.field('VDI', String(pool.field('VBD', String(vbd), 'VDI')), 'SR')).toBe(nfs);
  });

  it('does not reach other pools', async () => {
    const pool = new SimulatedPool(size);
    expect(await pool.refusal('VM.migrate_send', pool.vm('web'), { host: 'OpaqueRef:far' }, true, {}, {}, {})).toEqual([
      'VM_MIGRATE_CONTACT_REMOTE_SERVICE_FAILED',
    ]);
  });
});
