import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, type Running, start } from './tools/process.ts';

const entry = resolve(import.meta.dirname, '../../dist/cli/xen-cim.js');
const account = { XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: 'simulator' };

const run = (args: readonly string[], env: NodeJS.ProcessEnv = account) =>
  execute(process.execPath, [entry, ...args], { env: { ...process.env, ...env } });

const serve = (xenapi: string, ...more: readonly string[]) => [
  'serve',
  '--listen',
  'http://127.0.0.1:0',
  '--xenapi',
  xenapi,
  ...more,
];

const oneLine = (command: string, text: string | RegExp) =>
  expect.stringMatching(new RegExp(`^xen-cim ${command}: .*${text instanceof RegExp ? text.source : text}.*\n$`));

let pool: Running;
beforeAll(async () => {
  pool = await start(['simulate', '--listen', 'http://127.0.0.1:0']);
});
afterAll(() => pool.stop());

describe('a command that cannot begin tells why in one line', () => {
  const url = () => String((pool.ready['urls'] as readonly string[])[0]);

  it('where nobody answers for the pool', async () => {
    const nobody = createServer();
    await new Promise<void>((listening) => nobody.listen(0, '127.0.0.1', listening));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((closed) => nobody.close(closed));
    for (const args of [serve(`http://127.0.0.1:${port}`), ['events', '--xenapi', `http://127.0.0.1:${port}`]]) {
      const { code, stderr } = await run(args);
      expect(code).toBe(1);
      expect(stderr).toEqual(oneLine(args[0] ?? '', `the pool cannot be spoken to: .*ECONNREFUSED 127.0.0.1:${port}`));
    }
  });

  it('where the pool refuses the account', async () => {
    const { code, stderr } = await run(serve(url()), { ...account, XEN_CIM_XENAPI_PASSWORD: 'secret' });
    expect(code).toBe(1);
    expect(stderr).toEqual(oneLine('serve', 'the pool refuses: SESSION_AUTHENTICATION_FAILED'));
    expect(stderr).not.toContain('secret');
  });

  it('where an address is taken', async () => {
    for (const args of [
      serve(url(), '--listen', url()),
      serve(url(), '--admin', url()),
      ['simulate', '--listen', url()],
    ]) {
      const { code, stderr } = await run(args);
      expect(code).toBe(1);
      expect(stderr).toEqual(oneLine(args[0] ?? '', `EADDRINUSE.*${new URL(url()).port}`));
    }
  });

  it('where the state cannot be kept', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'xen-cim-state-')), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await run(serve(url(), '--state', join(file, 'state')));
    expect(code).not.toBe(0);
    expect(stderr).toEqual(oneLine('serve', file));
  });
});
