import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, simulate } from './tools/bridge.ts';
import { python, xenApiClient } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let simulator: Running;

beforeAll(async () => {
  simulator = await simulate();
});
afterAll(() => simulator?.stop());

describe('the simulator', () => {
  it('serves the Python XenAPI package', async () => {
    const path = resolve(import.meta.dirname, 'python/xenapi.py');
    const { stdout, stderr } = await execute(join(python(), 'python3'), [path, simulator.url, 'root', password]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      machines: 40,
      hosts: 4,
      state: 'Running',
      events: ['mod'],
      snapshot: 'Running',
      task: 'success',
      failure: 'VM_BAD_POWER_STATE',
      invalid: ['HANDLE_INVALID', 'VM'],
      renamed: true,
    });
  });

  it('serves the xen-api client of Xen Orchestra', async () => {
    const path = resolve(import.meta.dirname, 'node/xen-api.mjs');
    const outcome = await execute(process.execPath, [path, xenApiClient(), simulator.url, 'root', password]);
    expect(outcome.stderr).toBe('');
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      machines: 40,
      state: 'Running',
      task: 'success',
      failure: 'VM_BAD_POWER_STATE',
    });
  });
});
