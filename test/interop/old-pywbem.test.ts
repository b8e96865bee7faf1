import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, serveChecked } from './tools/bridge.ts';
import { oldPython } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let bridge: Running;
let program: string;

beforeAll(async () => {
  program = join(oldPython(), 'python3');
  bridge = await serveChecked();
});
afterAll(() => bridge?.stop());

describe('a pywbem of 2017, which long-lived systems still have', () => {
  it('reads by classic operations and by pulling, and asks for a state by a string', async () => {
    const script = resolve(import.meta.dirname, 'python/old-pywbem.py');
    const { stdout, stderr } = await execute(program, [script, bridge.url, 'root', password], {
      env: { PYTHONWARNINGS: 'ignore' },
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      names: 44,
      instances: 44,
      get: true,
      list: ['ElementName', 'EnabledState'],
      class: 'Xen_ComputerSystem',
      classes: true,
      qualifiers: true,
      associators: true,
      references: true,
      query: true,
      pulled: 44,
      pulledpaths: 44,
      close: 0,
      errors: [5, 3, 6],
      start: [4096, 4097],
    });
  });
});
