import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfiguration } from '../../src/config/index.ts';

const simulator = ['--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:'];
const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'xen-cim-')), 'config.json');
  writeFileSync(path, content);
  return path;
};

describe('readConfiguration', () => {
  it('takes flags over the environment and the environment over the file', () => {
    const config = file(JSON.stringify({ logLevel: 'error', admin: 'http://127.0.0.1:3', state: 'from-file' }));
    const read = readConfiguration([...simulator, '--config', config, '--admin', 'http://127.0.0.1:1'], {
      XEN_CIM_ADMIN: 'http://127.0.0.1:2',
      XEN_CIM_LOG_LEVEL: 'warn',
    });
    expect([read.admin, read.logLevel, read.state]).toEqual(['http://127.0.0.1:1', 'warn', 'from-file']);
  });

  it('takes several listeners from flags and from the environment', () => {
    const two = ['http://127.0.0.1:1', 'http://127.0.0.1:2'];
    expect(readConfiguration(['--xenapi', 'simulator:', '--listen', two[0]!, '--listen', two[1]!], {}).listen).toEqual(
      two,
    );
    expect(readConfiguration(['--xenapi', 'simulator:'], { XEN_CIM_LISTEN: two.join(', ') }).listen).toEqual(two);
  });

  it.each([
    ['a missing pool', ['--listen', 'http://127.0.0.1:0'], {}, /xenapi is missing: set --xenapi or XEN_CIM_XENAPI/],
    ['an unknown flag', [...simulator, '--lisen', 'x'], {}, /--lisen/],
    ['a listener of another protocol', [...simulator, '--listen', 'ftp://127.0.0.1'], {}, /--listen.*http:/],
    ['plain HTTP beyond loopback', ['--xenapi', 'simulator:', '--listen', 'http://0.0.0.0:1'], {}, /--plain-http/],
    ['TLS without a certificate', ['--xenapi', 'simulator:'], {}, /--tls-cert FILE/],
    ['a key without its certificate', [...simulator, '--tls-key', 'k'], {}, /tlsCert and tlsKey/],
    [
      'a real pool without an account',
      ['--listen', 'http://127.0.0.1:0', '--xenapi', 'https://pool'],
      {},
      /XEN_CIM_XENAPI_USER/,
    ],
    ['a limit of zero', simulator, { XEN_CIM_MAX_BODY_BYTES: '0' }, /XEN_CIM_MAX_BODY_BYTES \("0"\)/],
    ['a negative limit', simulator, { XEN_CIM_MAX_CONNECTIONS: '-1' }, /XEN_CIM_MAX_CONNECTIONS/],
    ['a short fingerprint', [...simulator, '--xenapi-fingerprint', 'ab'], {}, /64 hexadecimal/],
    ['a password as a flag', [...simulator, '--xenapi-password', 'p'], {}, /xenapi-password/],
    ['a file with an unknown key', [...simulator, '--config', file('{"lisen": []}')], {}, /unknown key "lisen"/],
    ['a file that is not JSON', [...simulator, '--config', file('{')], {}, /--config .*JSON/],
    ['a file that is a list', [...simulator, '--config', file('[]')], {}, /one JSON object/],
  ])('refuses %s and names the remedy', (_, args, environment, message) => {
    expect(() => readConfiguration(args, environment)).toThrow(ConfigError);
    expect(() => readConfiguration(args, environment)).toThrow(message);
  });

  it('never shows a secret in an error', () => {
    const config = file(JSON.stringify({ xenapiPassword: ['hush'] }));
    expect(() => readConfiguration([...simulator, '--config', config], {})).toThrow(/^(?!.*hush).*xenapiPassword/);
  });
});
