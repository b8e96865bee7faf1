import { describe, expect, it } from 'vitest';
import { nullRef } from '../../../../src/xenapi/datamodel/types.ts';
import { SimulatedPool } from './simulated-pool.ts';

type State = 'Halted' | 'Paused' | 'Running' | 'Suspended';

const examples: Readonly<Record<State, string>> = {
  Halted: 'test',
  Paused: 'install',
  Running: 'web',
  Suspended: 'batch',
};

const states = Object.keys(examples) as State[];

/** Where each operation leads from each state; a state that is not named refuses it. */
const outcomes: Readonly<Record<string, { arguments?: readonly boolean[]; from: Partial<Record<State, State>> }>> = {
  start: { arguments: [false, false], from: { Halted: 'Running' } },
  resume: { arguments: [false, false], from: { Suspended: 'Running' } },
  pause: { from: { Running: 'Paused' } },
  unpause: { from: { Paused: 'Running' } },
  suspend: { from: { Running: 'Suspended' } },
  clean_shutdown: { from: { Running: 'Halted' } },
  hard_shutdown: { from: { Running: 'Halted', Paused: 'Halted', Suspended: 'Halted' } },
  shutdown: { from: { Running: 'Halted', Paused: 'Halted', Suspended: 'Halted' } },
  clean_reboot: { from: { Running: 'Running' } },
  hard_reboot: { from: { Running: 'Running', Paused: 'Running' } },
  power_state_reset: { from: { Halted: 'Halted', Running: 'Halted', Paused: 'Halted', Suspended: 'Halted' } },
};

const cases = Object.entries(outcomes).flatMap(([operation, { arguments: more = [], from }]) =>
  states.map((state) => [operation, state, more, from[state]] as const),
);

describe('power operations', () => {
  it.each(cases)('VM.%s on a machine that is %s', async (operation, state, more, outcome) => {
    const pool = new SimulatedPool();
    const vm = pool.vm(examples[state]);
    if (outcome === undefined) {
      const [code, ref, , actual] = await pool.refusal(`VM.${operation}`, vm, ...more);
      expect([code, ref, actual]).toEqual(['VM_BAD_POWER_STATE', vm, state.toLowerCase()]);
      expect(pool.field('VM', vm, 'power_state')).toBe(state);
    } else {
      await pool.call(`VM.${operation}`, vm, ...more);
      expect(pool.field('VM', vm, 'power_state')).toBe(outcome);
    }
    expect(pool.field('VM', vm, 'current_operations')).toEqual({});
  });

  const untouched = new SimulatedPool();
  it.each(cases.filter(([operation]) => operation !== 'shutdown' && operation !== 'power_state_reset'))(
    'allowed_operations tell whether VM.%s works on a machine that is %s',
    async (operation, state, _more, outcome) => {
      const vm = untouched.vm(examples[state]);
      const told = untouched.field('VM', vm, 'allowed_operations') as string[];
      expect(told.includes(operation)).toBe(outcome !== undefined);
    },
  );

  it('names every state that would do, in lower case', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('test');
    expect(await pool.refusal('VM.hard_shutdown', vm)).toEqual([
      'VM_BAD_POWER_STATE',
      vm,
      'paused, suspended, running',
      'halted',
    ]);
  });

  it('starts a machine with its devices, consoles, domain and metrics, and says so', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('test');
    await pool.call('VM.start', vm, false, false);
    const record = pool.db.record('VM', vm);
    const host = pool.db.record('host', String(record['resident_on']));
    expect(host['resident_VMs']).toContain(vm);
    expect(Number(record['domid'])).toBeGreaterThan(0);
    expect(record['scheduled_to_be_resident_on']).toBe(nullRef);
    for (const vbd of record['VBDs'] as string[]) expect(pool.field('VBD', vbd, 'currently_attached')).toBe(true);
    for (const vif of record['VIFs'] as string[]) expect(pool.field('VIF', vif, 'currently_attached')).toBe(true);
    const protocols = (record['consoles'] as string[]).map((ref) => pool.field('console', ref, 'protocol'));
    expect(protocols).toEqual(['rfb', 'vt100']);
    expect(pool.field('VM_metrics', String(record['metrics']), 'start_time')).toBe('20240501T00:00:00Z');
    expect(pool.messages()).toContain('VM_STARTED');
  });

  it('takes everything back when the machine is shut down', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('web');
    const host = String(pool.field('VM', vm, 'resident_on'));
    await pool.call('VM.clean_shutdown', vm);
    const record = pool.db.record('VM', vm);
    expect(record).toMatchObject({ resident_on: nullRef, domid: '-1', consoles: [] });
    for (const vbd of record['VBDs'] as string[]) expect(pool.field('VBD', vbd, 'currently_attached')).toBe(false);
    expect(pool.field('host', host, 'resident_VMs')).not.toContain(vm);
  });

  it('starts paused when it is asked to', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('test');
    await pool.call('VM.start', vm, true, false);
    expect(pool.field('VM', vm, 'power_state')).toBe('Paused');
  });

  it('keeps the memory of a suspended machine in an image until it resumes', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('web');
    await pool.call('VM.suspend', vm);
    const image = String(pool.field('VM', vm, 'suspend_VDI'));
    expect(pool.db.record('VDI', image)).toMatchObject({ type: 'suspend' });
    await pool.call('VM.resume', vm, false, false);
    expect(pool.db.get('VDI', image)).toBeUndefined();
    expect(pool.field('VM', vm, 'suspend_VDI')).toBe(nullRef);
  });

  it('destroys the image when a suspended machine is powered off', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('batch');
    const image = String(pool.field('VM', vm, 'suspend_VDI'));
    await pool.call('VM.hard_shutdown', vm);
    expect(pool.db.get('VDI', image)).toBeUndefined();
  });

  it('gives a rebooted machine a new domain and new consoles on its host', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('web');
    const before = pool.db.record('VM', vm);
    await pool.call('VM.clean_reboot', vm);
    const after = pool.db.record('VM', vm);
    expect(after['resident_on']).toBe(before['resident_on']);
    expect(after['domid']).not.toBe(before['domid']);
    expect(after['consoles']).not.toEqual(before['consoles']);
    expect(pool.messages()).toContain('VM_REBOOTED');
  });

  it.each(['clean_shutdown', 'clean_reboot', 'suspend'])(
    'refuses %s to a guest with emulated devices and no tools',
    async (operation) => {
      const pool = new SimulatedPool();
      const vm = pool.vm('appliance');
      expect(await pool.refusal(`VM.${operation}`, vm)).toEqual(['VM_LACKS_FEATURE', vm]);
    },
  );

  it('asks a paravirtual guest without tools, which needs none', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('gateway');
    await pool.call('VM.clean_shutdown', vm);
    expect(pool.field('VM', vm, 'power_state')).toBe('Halted');
  });

  it('cuts the power of a deaf guest on VM.shutdown', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('appliance');
    await pool.call('VM.shutdown', vm);
    expect(pool.field('VM', vm, 'power_state')).toBe('Halted');
  });
});

describe('refusals of power operations', () => {
  it('come for templates, snapshots and control domains', async () => {
    const pool = new SimulatedPool();
    const template = pool.template('Other install media');
    expect(await pool.refusal('VM.start', template, false, false)).toEqual(['VM_IS_TEMPLATE', template, 'start']);
    const [snapshot] = pool.find('VM', (vm) => vm['is_a_snapshot'] === true && vm['power_state'] === 'Halted');
    expect(await pool.refusal('VM.start', snapshot, false, false)).toEqual(['VM_IS_SNAPSHOT', snapshot, 'start']);
    const [dom0] = pool.find('VM', (vm) => vm['is_control_domain'] === true);
    const [code] = await pool.refusal('VM.hard_shutdown', dom0);
    expect(code).toBe('OPERATION_NOT_ALLOWED');
    expect(await pool.refusal('VM.power_state_reset', dom0)).toEqual(['CANNOT_RESET_CONTROL_DOMAIN', dom0]);
  });

  it('come first for blocked operations, even in the wrong state', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('web');
    pool.db.update('VM', vm, { blocked_operations: { start: 'NOT_ON_SUNDAYS' } });
    expect(await pool.refusal('VM.start', vm, false, false)).toEqual(['OPERATION_BLOCKED', vm, 'NOT_ON_SUNDAYS']);
  });

  it('come while something goes on that no release knows, whatever it is called', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('web');
    pool.db.update('VM', vm, { current_operations: { task: 'toString' } });
    expect(await pool.refusal('VM.clean_shutdown', vm)).toEqual([
      'OTHER_OPERATION_IN_PROGRESS',
      'VM',
      vm,
      'toString',
      'task',
    ]);
  });

  it('come when no host has room, and leave no reservation behind', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('test');
    const huge = String(2 ** 45);
    pool.db.update('VM', vm, { memory_static_max: huge, memory_dynamic_max: huge });
    expect(await pool.refusal('VM.start', vm, false, false)).toEqual(['NO_HOSTS_AVAILABLE']);
    const [host] = pool.find('host');
    const [code, needed, available] = await pool.refusal('VM.start_on', vm, host, false, false);
    expect(code).toBe('HOST_NOT_ENOUGH_FREE_MEMORY');
    expect(BigInt(needed ?? 0)).toBeGreaterThan(BigInt(available ?? 0));
    expect(pool.field('VM', vm, 'scheduled_to_be_resident_on')).toBe(nullRef);
  });

  it('come for a host that is disabled or cannot see the storage', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('test');
    const [disabled, free] = [...pool.db.all('host')].map(([ref]) => ref) as [string, string];
    pool.db.update('host', disabled, { enabled: false });
    expect(await pool.refusal('VM.start_on', vm, disabled, false, false)).toEqual(['HOST_DISABLED', disabled]);
    const sr = diskRepository(pool, vm);
    const [pbd] = pool.find('PBD', (record) => record['SR'] === sr && record['host'] === free);
    pool.db.update('PBD', pbd, { currently_attached: false });
    expect(await pool.refusal('VM.start_on', vm, free, false, false)).toEqual(['VM_REQUIRES_SR', vm, sr]);
  });

  it('come for an image that another machine writes', async () => {
    const pool = new SimulatedPool();
    const vm = pool.vm('test');
    const image = diskOf(pool, pool.vm('web'));
    const [disk] = pool.db.record('VM', vm)['VBDs'] as string[];
    pool.db.update('VBD', String(disk), { VDI: image });
    expect(await pool.refusal('VM.start', vm, false, false)).toEqual(['VDI_IN_USE', image, 'attach']);
  });

  it('come for unknown machines', async () => {
    const pool = new SimulatedPool();
    expect(await pool.refusal('VM.start', nullRef, false, false)).toEqual(['HANDLE_INVALID', 'VM', nullRef]);
  });
});

describe('operations at the same time', () => {
  it('exclude each other and are shown while they run', async () => {
    const pool = new SimulatedPool({ vms: 4 }, { holding: true });
    const vm = pool.vm('web');
    const running = pool.call('VM.clean_reboot', vm);
    expect(pool.field('VM', vm, 'current_operations')).toEqual({ 'OpaqueRef:task-1': 'clean_reboot' });
    expect(pool.field('VM', vm, 'allowed_operations')).toEqual(['hard_shutdown', 'hard_reboot']);
    expect(await pool.refusal('VM.suspend', vm)).toEqual([
      'OTHER_OPERATION_IN_PROGRESS',
      'VM',
      vm,
      'clean_reboot',
      'OpaqueRef:task-1',
    ]);
    await pool.release(running);
    expect(pool.field('VM', vm, 'current_operations')).toEqual({});
  });

  it('tell their progress', async () => {
    const pool = new SimulatedPool({ vms: 4 }, { holding: true });
    const running = pool.call('VM.hard_reboot', pool.vm('web'));
    await pool.release(running);
    expect(pool.progress.length).toBeGreaterThan(1);
    expect(pool.progress).toEqual([...pool.progress].sort());
  });

  it('let the power be cut under a slow shutdown, which then fails', async () => {
    const pool = new SimulatedPool({ vms: 4 }, { holding: true });
    const vm = pool.vm('web');
    const clean = pool.refusal('VM.clean_shutdown', vm);
    const hard = pool.call('VM.hard_shutdown', vm);
    await pool.release(Promise.all([clean, hard]));
    expect(pool.field('VM', vm, 'power_state')).toBe('Halted');
    const codes = [await clean].map(([code]) => code);
    expect(codes).toEqual(['VM_BAD_POWER_STATE']);
  });

  it('let one of two machines start that want the same disk', async () => {
    const pool = new SimulatedPool({ vms: 8 }, { holding: true });
    const vm = pool.vm('test');
    const other = pool.db.create('VM', { ...pool.db.record('VM', vm), uuid: '', VBDs: [], VIFs: [] });
    pool.db.create('VBD', { ...(pool.db.get('VBD', diskVbdOf(pool, vm)) ?? {}), uuid: '', VM: other });
    const codes = Promise.all([vm, other].map((each) => pool.refusal('VM.start', each, false, false)));
    await pool.release(codes);
    expect((await codes).flat()).toEqual(['VDI_IN_USE', diskOf(pool, vm), 'attach']);
  });

  it('count the memory of machines that are just being started', async () => {
    const pool = new SimulatedPool({ hosts: 1, vms: 4 }, { holding: true });
    const vm = pool.vm('test');
    const running = pool.call('VM.start', vm, false, false);
    expect(pool.field('VM', vm, 'scheduled_to_be_resident_on')).not.toBe(nullRef);
    await pool.release(running);
    expect(pool.field('VM', vm, 'power_state')).toBe('Running');
  });
});

function diskOf(pool: SimulatedPool, vm: string): string {
  return String(pool.field('VBD', diskVbdOf(pool, vm), 'VDI'));
}

function diskVbdOf(pool: SimulatedPool, vm: string): string {
  const [disk] = pool.db.record('VM', vm)['VBDs'] as string[];
  return String(disk);
}

function diskRepository(pool: SimulatedPool, vm: string): string {
  return String(pool.field('VDI', diskOf(pool, vm), 'SR'));
}
