import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../temporary-directory.ts';
import { password, serve } from './tools/bridge.ts';
import { java, python, wbemcli } from './tools/install.ts';
import { entry, execute, type Running } from './tools/process.ts';

let bridge: Running;
let directory: string;
let cert: string;
let url: string;

beforeAll(async () => {
  directory = temporaryDirectory();
  cert = join(directory, 'cert.pem');
  const files = ['--tls-cert', cert, '--tls-key', join(directory, 'key.pem')];
  expect(spawnSync(process.execPath, [entry, 'certificate', ...files]).status).toBe(0);
  bridge = await serve('simulator:', ['--listen', 'https://127.0.0.1:0', ...files]);
  url = bridge.urls[1] ?? '';
});
afterAll(async () => {
  await bridge?.stop();
});

describe('a certificate that xen-cim made is verified', () => {
  it('by pywbemcli', async () => {
    const args = ['-s', url, '-u', 'root', '-p', password, '--ca-certs', cert];
    // A bundle in the environment would win over the one that was given.
    const env = { REQUESTS_CA_BUNDLE: cert };
    const outcome = await execute(
      join(python(), 'pywbemcli'),
      [...args, 'instance', 'count', 'Xen_ComputerSystem', '-n', 'root/cimv2'],
      { env },
    );
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(outcome.stdout).toMatch(/Xen_ComputerSystem\s+44/);
  });

  it('by wbemcli', async () => {
    const target = `${url.replace('//', `//root:${password}@`)}/root/cimv2:Xen_ComputerSystem`;
    const outcome = await execute(wbemcli(), ['-cacert', cert, 'ein', target]);
    expect(outcome.stdout.trim().split('\n')).toHaveLength(44);
  });

  it('by the Java client', async () => {
    const store = join(directory, 'trust.jks');
    const configuration = join(directory, 'client.properties');
    await execute('keytool', ['-importcert', '-noprompt', '-file', cert, '-keystore', store, '-storepass', 'changeit']);
    writeFileSync(configuration, `javax.net.ssl.trustStore=${store}\njavax.net.ssl.trustStorePassword=changeit\n`);
    // The client asks for a class of the JDK by its name, which today's JDK keeps to itself.
    const options = [
      '--add-exports',
      'java.base/sun.security.ssl=ALL-UNNAMED',
      `-Dsblim.wbem.configURL=file:${configuration}`,
    ];
    const probe = ['-cp', java(), 'WbemProbe', url, 'root', password, 'names', 'Xen_ComputerSystem'];
    const outcome = await execute('java', [...options, ...probe]);
    expect(outcome.stdout.trim().split('\n').at(-1)).toBe('count 44');
  });
});

it('M-POST of the Java client is refused so that it falls back to POST', async () => {
  const configuration = join(directory, 'm-post.properties');
  writeFileSync(configuration, 'sblim.wbem.httpMPOST=true\n');
  const probe = ['-cp', java(), 'WbemProbe', bridge.url, 'root', password, 'names', 'Xen_ComputerSystem'];
  const outcome = await execute('java', [`-Dsblim.wbem.configURL=file:${configuration}`, ...probe]);
  expect(outcome.stdout.trim().split('\n').at(-1)).toBe('count 44');
  expect(bridge.lines).toContainEqual(expect.objectContaining({ msg: 'request refused', status: 501 }));
});
