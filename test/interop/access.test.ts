import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryDirectory } from '../temporary-directory.ts';
import { serve } from './tools/bridge.ts';
import { python } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let directory: string;
let bridge: Running;
let secure: string;
const file = (name: string) => path.join(directory, name);

const issue = async (name: string, ca?: { cert: string; key: string }) => {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(ca && { ca }),
    extensions: [
      { name: 'basicConstraints', cA: ca === undefined, critical: true },
      ...(ca ? [{ name: 'extKeyUsage' as const, clientAuth: true, serverAuth: true }] : []),
      { name: 'subjectAltName' as const, altNames: [{ type: 7 as const, ip: '127.0.0.1' }] },
    ],
  });
  writeFileSync(file(`${name}.pem`), made.cert);
  writeFileSync(file(`${name}.key`), made.private);
  return { cert: made.cert, key: made.private };
};

const account = (input: string, ...args: string[]) =>
  execFileSync('node', ['dist/cli/xen-cim.js', 'account', ...args, '--accounts', file('accounts.json')], { input });

const pywbem = async (url: string, user: string, secret: string, certificate = '') => {
  const pair = certificate === '' ? ['', ''] : [file(`${certificate}.pem`), file(`${certificate}.key`)];
  // The environment's authorities would go before those that the script names.
  const env = { REQUESTS_CA_BUNDLE: file('ca.pem') };
  const { stdout } = await execute(
    path.join(python(), 'python3'),
    ['test/interop/python/access.py', url, user, secret, file('ca.pem'), ...pair],
    { env },
  );
  return stdout.trim();
};

beforeAll(async () => {
  directory = temporaryDirectory();
  const ca = await issue('ca');
  for (const name of ['server', 'robot', 'stranger']) await issue(name, ca);
  account('sesame\n', 'add', 'alice', '--role', 'vm-operator');
  account('', 'add', 'robot', '--role', 'read-only', '--no-password', '--certificate', 'CN=robot');
  const tls = ['--tls-cert', file('server.pem'), '--tls-key', file('server.key'), '--tls-client-ca', file('ca.pem')];
  const accounts = ['--accounts', file('accounts.json'), '--account-mode', 'both'];
  bridge = await serve('simulator:', ['--listen', 'https://127.0.0.1:0', ...tls, ...accounts]);
  secure = bridge.urls[1] ?? '';
});
afterAll(async () => {
  await bridge?.stop();
});

it('accounts that are added and removed at the same time are all added and removed', async () => {
  const list = file('many.json');
  const run = (input: string, ...args: string[]) => {
    const child = spawn('node', ['dist/cli/xen-cim.js', 'account', ...args, '--accounts', list]);
    child.stdin.end(input);
    return once(child, 'exit');
  };
  await run('secret\n', 'add', 'mallory', '--role', 'pool-admin');
  const ended = await Promise.all([
    run('', 'remove', 'mallory'),
    ...['a', 'b', 'c'].map((name) => run('secret\n', 'add', name, '--role', 'read-only')),
  ]);
  expect(ended.map(([code]) => code)).toEqual([0, 0, 0, 0]);
  expect(Object.keys(JSON.parse(readFileSync(list, 'utf8')).accounts)).toEqual(['a', 'b', 'c']);
});

it.each([
  ['a password that is not UTF-8', Buffer.from([0xe4]), 'alice'],
  ['a name that is none', 'secret', '__proto__'],
])('%s makes no account', (_what, input, name) => {
  const args = ['dist/cli/xen-cim.js', 'account', 'add', name, '--role', 'read-only', '--accounts', file('none.json')];
  expect(spawnSync('node', args, { input }).status).toBe(1);
  expect(existsSync(file('none.json'))).toBe(false);
});

it('pywbem logs in with accounts of the pool and of the bridge, and is told of wrong passwords', async () => {
  expect(await pywbem(bridge.url, 'root', 'simulator')).toBe('4');
  expect(await pywbem(bridge.url, 'alice', 'sesame')).toBe('4');
  expect(await pywbem(bridge.url, 'alice', 'simulator')).toBe('AuthError');
  expect(await pywbem(bridge.url, 'root', 'sesame')).toBe('AuthError');
});

it('pywbem logs in with a client certificate, and is told when it stands for nobody', async () => {
  expect(await pywbem(secure, '', '', 'robot')).toBe('4');
  expect(await pywbem(secure, '', '', 'stranger')).toBe('AuthError');
  expect(await pywbem(secure, 'alice', 'sesame')).toBe('4');
  expect(await pywbem(secure, 'alice', 'sesame', 'robot')).toBe('AuthError');
});
