import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLmdbStore } from '../../src/lmdb-store.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { account } from './tools/bridge.ts';
import { entry, execute, type Running, start } from './tools/process.ts';

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
const url = () => pool.url;
beforeAll(async () => {
  pool = await start(['simulate', '--listen', 'http://127.0.0.1:0']);
});
afterAll(() => pool.stop());

describe('a command that cannot begin tells why in one line', () => {
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

  it('where nothing vouches for the certificate of the pool', async () => {
    const fixture = (name: string) => new URL(`../xenapi/fixtures/localhost-${name}.pem`, import.meta.url).pathname;
    const tls = ['--tls-cert', fixture('cert'), '--tls-key', fixture('key')];
    const secured = await start(['simulate', '--listen', 'https://127.0.0.1:0', ...tls]);
    const { code, stderr } = await run(serve(secured.url));
    await secured.stop();
    expect(code).toBe(1);
    expect(stderr).toEqual(oneLine('serve', 'self-signed certificate; --xenapi-ca or --xenapi-fingerprint tells'));
  });

  it('where the pool refuses the account', async () => {
    const { code, stderr } = await run(serve(url()), { ...account, XEN_CIM_XENAPI_PASSWORD: 'secret' });
    expect(code).toBe(1);
    expect(stderr).toEqual(oneLine('serve', 'the pool refuses: SESSION_AUTHENTICATION_FAILED'));
    expect(stderr).not.toContain('secret');
  });

  it('where an address is taken', async () => {
    for (const [option, args] of [
      ['--listen', serve(url(), '--listen', url())],
      ['--admin', serve(url(), '--admin', url())],
      ['--listen', ['simulate', '--listen', url()]],
      ['--admin', ['simulate', '--listen', 'http://127.0.0.1:0', '--admin', url()]],
    ] as const) {
      const { code, stderr } = await run(args);
      expect(code).toBe(1);
      expect(stderr).toEqual(
        oneLine(args[0] ?? '', `${option} cannot be bound: listen EADDRINUSE.*${new URL(url()).port}`),
      );
    }
  });

  it('where an address is another machine’s', async () => {
    const { code, stderr } = await run(serve(url(), '--listen', 'http://203.0.113.9:0', '--plain-http'));
    expect(code).toBe(1);
    expect(stderr).toEqual(oneLine('serve', '--listen cannot be bound: listen EADDRNOTAVAIL.* 203.0.113.9'));
  });

  it('where the authority of the pool cannot be read', async () => {
    for (const args of [serve('simulator:'), serve(url()), ['events', '--xenapi', 'simulator:']]) {
      const { code, stderr } = await run([...args, '--xenapi-ca', '/nowhere/ca.pem']);
      expect(code).toBe(2);
      expect(stderr).toEqual(oneLine(args[0] ?? '', 'xenapiCa /nowhere/ca.pem: '));
    }
  });

  it('where the state cannot be kept', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await run(serve('http://127.0.0.1:1', '--state', file));
    expect(code).toBe(2);
    expect(stderr).toEqual(oneLine('serve', `state ${file}: ENOTDIR`));
  });

  it('where what the state keeps is broken', async () => {
    const state = temporaryDirectory();
    const store = openLmdbStore(state);
    await store.write([
      {
        key: ['schema', 'class', 'root/cimv2', 'a'],
        value: '{"format":1,"qualifierTypes":[],"classes":[{"name":5,"qualifiers":[],"properties":[],"methods":[]}]}',
      },
    ]);
    await store.close();
    const { code, stderr } = await run(serve('simulator:', '--state', state));
    expect(code).toBe(2);
    expect(stderr).toEqual(oneLine('serve', `state ${state}: `));
  });

  it('where a file of certificates holds none', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, 'no certificate');
    const pair = ['--tls-cert', file, '--tls-key', file];
    for (const [args, setting] of [
      [serve('https://127.0.0.1:1', '--xenapi-ca', file), `xenapiCa ${file}: `],
      [serve('simulator:', ...pair), 'tlsCert, tlsKey'],
      [['simulate', '--listen', 'https://127.0.0.1:0', ...pair], `--tls-cert ${file}, --tls-key ${file}: `],
    ] as const) {
      const { code, stderr } = await run(args);
      expect(code).toBe(2);
      expect(stderr).toEqual(oneLine(args[0] ?? '', setting));
    }
  });

  it('where an address is none, or a size of the simulator wrong', async () => {
    for (const [args, fault] of [
      [serve(url(), '--listen', 'http://u:p@127.0.0.1:1'), 'the host and the port'],
      [serve('simulator:?vmz=3'), 'what is "vmz"'],
      [serve('simulator:vms=3'), 'give https://HOST'],
      [serve('simulator:', '--pull-seconds', '601'), 'pullSeconds 601 is longer than maxPullSeconds 600'],
      [serve('https://root:hush@pool'), '--xenapi .*…@pool.*: give no more than'],
      [['simulate', '--listen', 'http://127.0.0.1:0/path'], 'the host and the port'],
      [['simulate', '--listen', 'http://127.0.0.1:0', '--vms', '999999999'], '--vms 999999999: give .* to 100000'],
      [['simulate', '--listen', 'http://127.0.0.1:0', '--vms', '-1'], "'--vms' argument is ambiguous"],
    ] as const) {
      const { code, stderr } = await run(args);
      expect(code).toBe(2);
      expect(stderr).toEqual(oneLine(args[0] ?? '', fault));
    }
  });

  it('and tells the audit log of no stop', async () => {
    const auditLog = join(temporaryDirectory(), 'audit.log');
    await run(serve(url(), '--audit-log', auditLog, '--listen', url()));
    expect(readFileSync(auditLog, 'utf8')).toBe('');
  });
});

describe('a command that is asked for help', () => {
  it('tells of all commands, and where more is told', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of ['serve', 'simulate', 'events', 'account', 'certificate', 'mof', 'COMMAND --help', '--version'])
      expect(stdout).toContain(name);
  });

  it.each([
    ['serve', '--xenapi-password-file VALUE'],
    ['simulate', '--vms VALUE'],
    ['events', 'XEN_CIM_XENAPI_PASSWORD'],
    ['account', '--role ROLE'],
    ['certificate', '--show FILE'],
    ['mof', 'check PATH'],
  ])('tells how %s is called', async (command, option) => {
    for (const flag of ['--help', '-h']) {
      const { code, stdout, stderr } = await run([command, flag]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`usage: xen-cim ${command} `);
      expect(stdout).toContain(option);
    }
  });
});

describe('a server', () => {
  it('opens no debugger at SIGUSR1', async () => {
    let errors = '';
    pool.process.stderr?.on('data', (text: string) => {
      errors += text;
    });
    pool.process.kill('SIGUSR1');
    await fetch(url());
    await pool.stop();
    expect(errors).toBe('');
  });

  it('is not ended by SIGHUP while it is being loaded', async () => {
    const atOnce = `const look = setInterval(() => {
      if (process.listenerCount('SIGUSR1') === 0) return;
      clearInterval(look);
      process.kill(process.pid, 'SIGHUP');
    });`;
    const child = spawn(process.execPath, ['--import', `data:text/javascript,${atOnce}`, entry, ...serve('nowhere')]);
    expect(await once(child, 'exit')).toEqual([2, null]);
  });

  it('is not ended by SIGHUP, neither while it starts nor while it stops', async () => {
    await using simulator = await start(['simulate', '--listen', 'http://127.0.0.1:0']);
    const child = spawn(process.execPath, [entry, ...serve(simulator.url)], { env: { ...process.env, ...account } });
    const ended = once(child, 'exit');
    let log = '';
    child.stdout.on('data', (text: Buffer) => (log += text.toString()));
    await once(child.stdout, 'data');
    child.kill('SIGHUP');
    while (!log.includes('"ready"') && child.signalCode === null) await setTimeout(20);
    const [, port] = /"urls":\["http:\/\/127\.0\.0\.1:(\d+)/.exec(log) ?? [];
    const client = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    client.write('POST / HTTP/1.1\r\nHost: a\r\n');
    await setTimeout(200);
    child.kill('SIGTERM');
    await setTimeout(200);
    child.kill('SIGHUP');
    await setTimeout(200);
    client.destroy();
    expect(await ended).toEqual([0, null]);
  });

  it('warns that everybody knows the accounts of the simulator, where everybody can reach it', async () => {
    await using open = await start(['simulate', '--listen', 'http://0.0.0.0:0']);
    expect(open.lines).toContainEqual(expect.objectContaining({ level: 40, url: 'http://0.0.0.0:0' }));
  });
});
