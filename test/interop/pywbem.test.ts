import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls, password, serveChecked } from './tools/bridge.ts';
import { python } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let bridge: Running;
let program: string;

const script = async (name: string, user: string) => {
  const path = resolve(import.meta.dirname, 'python', name);
  const outcome = await execute(program, [path, bridge.url, user, password]);
  expect(outcome.stderr).toBe('');
  return JSON.parse(outcome.stdout) as Record<string, unknown>;
};

beforeAll(async () => {
  program = join(python(), 'python3');
  bridge = await serveChecked();
});
afterAll(() => bridge?.stop());

describe('pywbem', () => {
  it('reads through every operation, and the pool hears nothing of it', async () => {
    const before = await calls(bridge.admin);
    expect(await script('operations.py', 'root')).toMatchObject({
      machines: 44,
      same: true,
      get: true,
      list: ['ElementName', 'EnabledState'],
      base: expect.arrayContaining(['Xen_ComputerSystem', 'Xen_HostComputerSystem']),
      shallow: false,
      class: 'Xen_ComputerSystem',
      qualifier: 'Key',
      associators: expect.arrayContaining(['Xen_Memory', 'Xen_Processor']),
      references: expect.arrayContaining(['Xen_ComputerSystemMemory']),
      query: true,
      errors: { namespace: 3, class: 5, getclass: 6, missing: 6, language: 14, syntax: 15, method: 17 },
    });
    const after = await calls(bridge.admin);
    const made = Object.keys(after).filter((method) => after[method] !== before[method]);
    expect(made.filter((method) => !['event.from', 'session.login_with_password'].includes(method))).toEqual([]);
    expect((after['session.login_with_password'] ?? 0) - (before['session.login_with_password'] ?? 0)).toBeLessThan(2);
  });

  it.each(['root', 'operator'])('starts a machine through a job as %s, in the caller’s session', async (user) => {
    const seen = await script('machine.py', user);
    expect(seen).toMatchObject({
      return: 4096,
      job: 'Xen_SystemStateChangeJob',
      enabled: 2,
      error: null,
      deleted: true,
    });
    expect((seen['states'] as number[]).at(-1)).toBe(7);
    expect((seen['states'] as number[]).filter((state) => state !== 4 && state !== 7)).toEqual([]);
    const start = bridge.lines.filter((line) => String(line['method']).endsWith('VM.start')).at(-1);
    expect(start).toMatchObject({ user });
  });

  it('modifies, creates and deletes', async () => {
    expect(await script('writes.py', 'root')).toMatchObject({
      modify: 0,
      name: 'by root',
      list: 0,
      after: ['by root', 'listed by root'],
      nothing: 0,
      readonly: 4,
      message: ['XENCIM:notSettable', 4, 'xen-cim'],
      unknown: 5,
      created: 'from pywbem',
      deleted: 0,
      gone: 6,
    });
  });

  it('writes nothing for a reader', async () => {
    expect(await script('writes.py', 'reader')).toMatchObject({
      modify: 2,
      list: 2,
      nothing: 0,
      error: { MessageID: 'RBAC_PERMISSION_DENIED', OwningEntity: 'Xen', ErrorType: 7 },
    });
  });

  it('refuses to start one for a reader', async () => {
    expect(await script('machine.py', 'reader')).toMatchObject({ cimerror: 2 });
  });
});
