import { describe, expect, it } from 'vitest';
import { nullRef } from '../../../../src/xenapi/datamodel/types.ts';
import type { WireMap } from '../../../../src/xenapi/simulator/wire-value.ts';
import { SimulatedPool } from './simulated-pool.ts';

const size = { hosts: 2, vms: 20 };
const gibibyte = 2 ** 30;

function disk(pool: SimulatedPool, fields: WireMap): WireMap {
  const qos = { qos_algorithm_type: '', qos_algorithm_params: {} };
  const common = {
    userdevice: 'autodetect',
    bootable: false,
    mode: 'RW',
    type: 'Disk',
    empty: false,
    other_config: {},
  };
  return { VM: pool.vm('web'), VDI: nullRef, unpluggable: true, ...common, ...qos, ...fields };
}

async function newImage(pool: SimulatedPool, bytes = gibibyte): Promise<string> {
  const [sr] = pool.find('SR', (record) => record['type'] === 'nfs');
  const flags = { sharable: false, read_only: false, other_config: {} };
  const made = await pool.call('VDI.create', { SR: sr, virtual_size: String(bytes), type: 'user', ...flags });
  return String(made);
}

function drive(pool: SimulatedPool, prefix: string): string {
  return pool.find('VBD', (vbd) => vbd['VM'] === pool.vm(prefix) && vbd['type'] === 'CD')[0];
}

describe('disks', () => {
  it('are created at the first free position, plugged and unplugged', async () => {
    const pool = new SimulatedPool(size);
    const ref = String(await pool.call('VBD.create', disk(pool, { VDI: await newImage(pool) })));
    expect(pool.db.record('VBD', ref)).toMatchObject({ userdevice: '1', currently_attached: false, device: '' });
    expect(pool.field('VM', pool.vm('web'), 'VBDs')).toContain(ref);
    await pool.call('VBD.plug', ref);
    expect(pool.db.record('VBD', ref)).toMatchObject({ currently_attached: true, device: 'xvdb' });
    expect(await pool.refusal('VBD.plug', ref)).toEqual(['DEVICE_ALREADY_ATTACHED', ref]);
    expect(await pool.refusal('VBD.destroy', ref)).toEqual(['OPERATION_NOT_ALLOWED', 'VBD is still attached']);
    await pool.call('VBD.unplug', ref);
    expect(await pool.refusal('VBD.unplug', ref)).toEqual(['DEVICE_ALREADY_DETACHED', ref]);
    await pool.call('VBD.destroy', ref);
    expect(pool.field('VM', pool.vm('web'), 'VBDs')).not.toContain(ref);
  });

  it('are refused at a position that is taken or none', async () => {
    const pool = new SimulatedPool(size);
    const image = await newImage(pool);
    const at = (userdevice: string) => pool.refusal('VBD.create', disk(pool, { VDI: image, userdevice }));
    expect(await at('0')).toEqual(['DEVICE_ALREADY_EXISTS', '0']);
    expect(await at('xvda')).toEqual(['DEVICE_ALREADY_EXISTS', 'xvda']);
    expect(await at('nonsense')).toEqual(['INVALID_DEVICE', 'nonsense']);
    expect(await at('99')).toEqual(['INVALID_DEVICE', '99']);
  });

  it('are refused when they would write what must not be written', async () => {
    const pool = new SimulatedPool(size);
    const [iso] = pool.find('VDI', (vdi) => vdi['read_only'] === true);
    expect(await pool.refusal('VBD.create', disk(pool, { VDI: iso }))).toEqual(['VDI_READONLY', iso]);
    expect(await pool.refusal('VBD.create', disk(pool, { type: 'CD', empty: true }))).toEqual([
      'VBD_CDS_MUST_BE_READONLY',
    ]);
  });

  it('are only plugged into machines that run and have drivers', async () => {
    const pool = new SimulatedPool(size);
    const halted = pool.vm('test');
    const image = await newImage(pool);
    const cold = String(await pool.call('VBD.create', disk(pool, { VM: halted, VDI: image })));
    expect(await pool.refusal('VBD.plug', cold)).toEqual(['VM_BAD_POWER_STATE', halted, 'running', 'halted']);
    const deaf = pool.vm('appliance');
    const blind = String(await pool.call('VBD.create', disk(pool, { VM: deaf, VDI: image })));
    await pool.call('VBD.plug', blind);
    expect(await pool.refusal('VBD.unplug', blind)).toEqual(['VM_MISSING_PV_DRIVERS', deaf]);
  });

  it('cannot write one image from two machines', async () => {
    const pool = new SimulatedPool(size);
    const image = await newImage(pool);
    const first = String(await pool.call('VBD.create', disk(pool, { VDI: image })));
    const second = String(await pool.call('VBD.create', disk(pool, { VM: pool.vm('db'), VDI: image })));
    await pool.call('VBD.plug', first);
    expect(await pool.refusal('VBD.plug', second)).toEqual(['VDI_IN_USE', image, 'attach']);
  });

  it('go to one machine only, also where two ask at the same time', async () => {
    const pool = new SimulatedPool(size, { holding: true });
    const made = newImage(pool);
    await pool.release(made);
    const image = await made;
    const [first, second] = [pool.vm('web'), pool.vm('db')].map((VM) =>
      pool.db.create('VBD', { ...disk(pool, { VM, VDI: image }), userdevice: '9' }),
    );
    const codes = Promise.all([first, second].map((vbd) => pool.refusal('VBD.plug', String(vbd))));
    await pool.release(codes);
    expect((await codes).flat()).toEqual(['VDI_IN_USE', image, 'attach']);
  });

  it('are not plugged into a machine whose power is cut meanwhile', async () => {
    const pool = new SimulatedPool(size, { holding: true });
    const vm = pool.vm('web');
    const vbd = pool.db.create('VBD', disk(pool, { VM: vm, type: 'CD', empty: true, mode: 'RO', userdevice: '9' }));
    const plug = pool.refusal('VBD.plug', vbd);
    await pool.release(Promise.all([plug, pool.call('VM.hard_shutdown', vm)]));
    expect(await plug).toEqual(['VM_BAD_POWER_STATE', vm, 'running', 'halted']);
    expect(pool.field('VBD', vbd, 'currently_attached')).toBe(false);
  });
});

describe('drives', () => {
  it('take and give up media', async () => {
    const pool = new SimulatedPool(size);
    const ref = drive(pool, 'web');
    const [iso] = pool.find('VDI', (vdi) => vdi['name_label'] === 'xs-tools.iso');
    expect(await pool.refusal('VBD.eject', ref)).toEqual(['VBD_IS_EMPTY', ref]);
    await pool.call('VBD.insert', ref, iso);
    expect(pool.db.record('VBD', ref)).toMatchObject({ VDI: iso, empty: false });
    expect(await pool.refusal('VBD.insert', ref, iso)).toEqual(['VBD_NOT_EMPTY', ref]);
    await pool.call('VBD.eject', ref);
    expect(pool.db.record('VBD', ref)).toMatchObject({ VDI: nullRef, empty: true });
  });

  it('take no disks, and disks take no media', async () => {
    const pool = new SimulatedPool(size);
    const [image, vdi] = pool.find('VDI', (record) => record['type'] === 'user' && record['read_only'] === false);
    expect(await pool.refusal('VBD.insert', drive(pool, 'web'), image)).toEqual(['VDI_IS_NOT_ISO', image, vdi['type']]);
    const [ref] = pool.find('VBD', (vbd) => vbd['type'] === 'Disk');
    expect(await pool.refusal('VBD.eject', ref)).toEqual(['VBD_NOT_REMOVABLE_MEDIA', ref]);
  });
});

describe('network interfaces', () => {
  const vif = (pool: SimulatedPool, fields: WireMap): WireMap => {
    const [network] = pool.find('network', (record) => record['bridge'] === 'xenbr0');
    const rest = { MTU: '1500', other_config: {}, qos_algorithm_type: '', qos_algorithm_params: {} };
    return { VM: pool.vm('web'), network, device: 'autodetect', MAC: '', ...rest, ...fields };
  };

  it('get an address of their own where none is given', async () => {
    const pool = new SimulatedPool(size);
    const ref = String(await pool.call('VIF.create', vif(pool, {})));
    const record = pool.db.record('VIF', ref);
    expect(record).toMatchObject({ device: '1', MAC_autogenerated: true, currently_attached: false });
    expect(String(record['MAC'])).toMatch(/^[0-9a-f][26ae](:[0-9a-f]{2}){5}$/);
    await pool.call('VIF.plug', ref);
    expect(await pool.refusal('VIF.destroy', ref)).toEqual([
      'OPERATION_NOT_ALLOWED',
      'VIF currently attached to a running VM',
    ]);
    await pool.call('VIF.unplug', ref);
    await pool.call('VIF.destroy', ref);
  });

  it('refuse addresses that no interface can have, and positions that are taken', async () => {
    const pool = new SimulatedPool(size);
    for (const MAC of ['01:00:5e:00:00:01', 'nonsense', '00:11:22:33:44']) {
      expect(await pool.refusal('VIF.create', vif(pool, { MAC }))).toEqual(['MAC_INVALID', MAC]);
    }
    expect(await pool.refusal('VIF.create', vif(pool, { device: '0' }))).toEqual(['DEVICE_ALREADY_EXISTS', '0']);
  });

  it('move to another network with both networks knowing', async () => {
    const pool = new SimulatedPool(size);
    const [ref, record] = pool.find('VIF', (each) => each['VM'] === pool.vm('web'));
    const [internal] = pool.find('network', (network) => network['name_label'] === 'Internal network');
    await pool.call('VIF.move', ref, internal);
    expect(pool.field('network', internal, 'VIFs')).toContain(ref);
    expect(pool.field('network', String(record['network']), 'VIFs')).not.toContain(ref);
  });

  it('tell the positions that are left', async () => {
    const pool = new SimulatedPool(size);
    expect(await pool.call('VM.get_allowed_VIF_devices', pool.vm('db'))).toEqual(['2', '3', '4', '5', '6']);
    expect(((await pool.call('VM.get_allowed_VBD_devices', pool.vm('web'))) as string[]).slice(0, 3)).toEqual([
      '1',
      '2',
      '4',
    ]);
  });
});

describe('disk images', () => {
  it('count in what their repository says of its use', async () => {
    const pool = new SimulatedPool(size);
    const [sr] = pool.find('SR', (record) => record['type'] === 'nfs');
    const before = Number(pool.field('SR', sr, 'virtual_allocation'));
    const image = await newImage(pool, 5 * gibibyte);
    expect(Number(pool.field('SR', sr, 'virtual_allocation'))).toBe(before + 5 * gibibyte);
    await pool.call('VDI.resize', image, String(7 * gibibyte));
    expect(Number(pool.field('SR', sr, 'virtual_allocation'))).toBe(before + 7 * gibibyte);
    expect(await pool.refusal('VDI.resize', image, String(gibibyte))).toEqual([
      'VDI_TOO_SMALL',
      image,
      String(7 * gibibyte),
    ]);
    await pool.call('VDI.destroy', image);
    expect(Number(pool.field('SR', sr, 'virtual_allocation'))).toBe(before);
  });

  it('count there, too, when they are introduced and forgotten', async () => {
    const pool = new SimulatedPool(size);
    const [sr] = pool.find('SR', (record) => record['type'] === 'udev');
    const sizes = [true, String(gibibyte), '4096'];
    const found = await pool.call('VDI.introduce', '', '', '', sr, 'user', false, false, {}, 'x', {}, {}, ...sizes);
    expect(pool.db.record('SR', sr)).toMatchObject({
      virtual_allocation: String(gibibyte),
      physical_utilisation: '4096',
    });
    await pool.call('VDI.forget', String(found));
    expect(pool.db.record('SR', sr)).toMatchObject({ virtual_allocation: '0', physical_utilisation: '0' });
  });

  it('are neither destroyed nor resized while a machine uses them', async () => {
    const pool = new SimulatedPool(size);
    const [vbd] = pool.db.record('VM', pool.vm('web'))['VBDs'] as string[];
    const image = String(pool.field('VBD', String(vbd), 'VDI'));
    expect(await pool.refusal('VDI.destroy', image)).toEqual(['VDI_IN_USE', image, 'destroy']);
    expect(await pool.refusal('VDI.resize', image, '1')).toEqual(['VDI_IN_USE', image, 'resize']);
  });

  it('are cloned, copied to another repository and snapshotted', async () => {
    const pool = new SimulatedPool(size);
    const image = await newImage(pool);
    const [iscsi] = pool.find('SR', (record) => record['type'] === 'lvmoiscsi');
    const copy = String(await pool.call('VDI.copy', image, iscsi, nullRef, nullRef));
    expect(pool.db.record('VDI', copy)).toMatchObject({ SR: iscsi, virtual_size: String(gibibyte) });
    const snapshot = String(await pool.call('VDI.snapshot', image, {}));
    expect(pool.db.record('VDI', snapshot)).toMatchObject({ is_a_snapshot: true, snapshot_of: image });
    expect(pool.field('VDI', image, 'snapshots')).toEqual([snapshot]);
    const clone = String(await pool.call('VDI.clone', image, {}));
    expect(pool.db.record('VDI', clone)['is_a_snapshot']).toBe(false);
  });

  it('move with the running machine that uses them', async () => {
    const pool = new SimulatedPool(size);
    const [vbd] = pool.db.record('VM', pool.vm('web'))['VBDs'] as string[];
    const image = String(pool.field('VBD', String(vbd), 'VDI'));
    const [iscsi] = pool.find('SR', (record) => record['type'] === 'lvmoiscsi');
    const moved = String(await pool.call('VDI.pool_migrate', image, iscsi, {}));
    expect(pool.field('VBD', String(vbd), 'VDI')).toBe(moved);
    expect(pool.db.get('VDI', image)).toBeUndefined();
  });

  it('are refused by a repository without a connected host, or without the feature', async () => {
    const pool = new SimulatedPool(size);
    const [local] = pool.find('SR', (record) => record['type'] === 'ext');
    for (const pbd of pool.field('SR', local, 'PBDs') as string[]) {
      pool.db.update('PBD', pbd, { currently_attached: false });
    }
    const image = { virtual_size: '1024', type: 'user', sharable: false, read_only: false, other_config: {} };
    expect(await pool.refusal('VDI.create', { ...image, SR: local })).toEqual(['SR_NOT_ATTACHED', local]);
    const [udev] = pool.find('SR', (record) => record['type'] === 'udev');
    expect(await pool.refusal('VDI.create', { ...image, SR: udev })).toEqual(['SR_OPERATION_NOT_SUPPORTED', udev]);
  });
});
