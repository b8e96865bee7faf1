import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstancePath } from '../../src/cim/values/path.ts';
import type { TypedValue } from '../../src/cim/values/types.ts';
import type { Ref } from '../../src/xenapi/index.ts';
import { makePath, repositoryOf } from '../mapping/engine/site.ts';
import { type BridgeSite, namespace, startSite } from './site.ts';

const page = readFileSync(new URL('../../docs/state-changes.md', import.meta.url), 'utf8');

interface Case {
  readonly requested: number;
  readonly from: string;
  /** Undefined where the transition is illegal. */
  readonly message?: string;
  readonly to?: string;
}

/** The table of docs/state-changes.md, a case a cell. */
const cases: readonly Case[] = page
  .split('\n')
  .filter((line) => /^\| (\d|any)/.test(line))
  .flatMap((line) => {
    const [name = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const requested = Number(/^\d+/.exec(name)?.[0] ?? 77);
    return ['Running', 'Halted', 'Paused', 'Suspended'].map((from, index): Case => {
      const [message, to] = (cells[index] ?? '').split(' → ');
      return to === undefined || message === undefined ? { requested, from } : { requested, from, message, to };
    });
  });

const bring: Readonly<Record<string, readonly ('VM.start' | 'VM.pause' | 'VM.suspend')[]>> = {
  Halted: [],
  Running: ['VM.start'],
  Paused: ['VM.start', 'VM.pause'],
  Suspended: ['VM.start', 'VM.suspend'],
};

describe('RequestStateChange', () => {
  let site: BridgeSite;
  let ref: Ref<'VM'>;
  let uuid: string;

  beforeAll(async () => {
    site = await startSite();
    // A paravirtualised guest needs no tools to be asked to shut down.
    const template = [...site.mirror.all('VM')].find(({ name_label }) => name_label === 'Debian Lenny 5.0 (32-bit)');
    ref = await root().call('VM.clone', template!.$ref, 'to and fro');
    await root().call('VM.provision', ref);
    uuid = await root().call('VM.get_uuid', ref);
    await site.mirror.synchronise();
  });
  afterAll(() => site?.[Symbol.asyncDispose]());

  const root = () => site.sessionOf('root');
  const machine = () => site.mirror.byUuid('VM', uuid);
  const tasks = () => site.mirror.count('task');
  const systemClass = () => repositoryOf(namespace).class('Xen_ComputerSystem')!;
  const pathOf = (Name: string) => makePath('Xen_ComputerSystem', { CreationClassName: 'Xen_ComputerSystem', Name });
  const request = (state: number | null, user = 'root', timeout?: string, name = uuid) => {
    const parameters = new Map<string, TypedValue>();
    if (state !== null) parameters.set('RequestedState', { type: 'uint16', isArray: false, value: state });
    if (timeout !== undefined) parameters.set('TimeoutPeriod', { type: 'datetime', isArray: false, value: timeout });
    const context = { principal: { name: user }, namespace };
    return site.provider.invoke(
      context,
      systemClass(),
      pathOf(name),
      systemClass().method('RequestStateChange')!,
      parameters,
    );
  };
  const read = (path: InstancePath, property: string) => {
    const cimClass = repositoryOf(namespace).class(path.className)!;
    const row = site.provider.get({ principal: { name: 'root' }, namespace }, cimClass, path);
    return row?.value(cimClass.property(property)!.index);
  };
  const ended = async (job: InstancePath) => {
    const states = new Set<unknown>();
    for (let round = 0; round < 500; round++) {
      const state = read(job, 'JobState');
      states.add(state);
      if (state !== 4) return [...states];
      await site.mirror.synchronise();
    }
    throw new Error('the job does not end');
  };
  const bringTo = async (state: string) => {
    if ((await root().call('VM.get_power_state', ref)) !== 'Halted') await root().call('VM.hard_shutdown', ref);
    for (const message of bring[state] ?? []) {
      if (message === 'VM.start') await root().call(message, ref, false, false);
      else await root().call(message, ref);
    }
    await site.mirror.synchronise();
  };

  it('has a case for each requested state and power state', () => {
    expect(cases.length).toBe(44);
  });

  it.each(cases)('$requested on a machine that is $from', async ({ requested, from, message, to }) => {
    await bringTo(from);
    const [before, calls] = [tasks(), (await site.simulator.calls()).methods];
    const { returnValue, out } = await request(requested);
    if (message === undefined) {
      expect(returnValue).toBe(4097);
      expect([tasks(), machine()?.power_state]).toEqual([before, from]);
      return;
    }
    expect(returnValue).toBe(4096);
    const job = out?.get('Job') as InstancePath;
    expect(job.className).toBe('Xen_SystemStateChangeJob');
    expect((await ended(job)).at(-1)).toBe(7);
    expect(machine()?.power_state).toBe(to);
    const name = `Async.${message}`;
    expect((await site.simulator.calls()).methods[name]).toBe((calls[name] ?? 0) + 1);
  });

  it('shows the machine’s new state as soon as the job has ended', async () => {
    for (let round = 0; round < 10; round++) {
      await bringTo('Halted');
      const { out } = await request(2);
      expect(await ended(out?.get('Job') as InstancePath)).toEqual(expect.arrayContaining([7]));
      expect(read(pathOf(uuid), 'EnabledState')).toBe(2);
    }
  });

  it('refuses a time-out, and a request for nothing', async () => {
    await bringTo('Halted');
    expect((await request(2, 'root', '00000000000030.000000:000')).returnValue).toBe(4098);
    expect((await request(null)).returnValue).toBe(5);
    expect((await request(2, 'root', '00000000000000.000000:000')).returnValue).toBe(4096);
  });

  it('leaves control domains alone', async () => {
    const domain = [...site.mirror.all('VM')].find(({ is_control_domain }) => is_control_domain)!;
    for (const state of [2, 3, 4, 10, 11, 32768]) {
      expect((await request(state, 'root', undefined, domain.uuid)).returnValue).toBe(4097);
    }
  });

  it('lets an operator, and refuses a reader before anything exists', async () => {
    await bringTo('Halted');
    const before = tasks();
    await expect(request(2, 'reader')).rejects.toMatchObject({ status: 'ACCESS_DENIED' });
    await site.mirror.synchronise();
    expect([tasks(), machine()?.power_state]).toEqual([before, 'Halted']);
    expect((await request(2, 'operator')).returnValue).toBe(4096);
  });
});
