import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ConfigError,
  readConfiguration,
  readLinkConfiguration,
  settings,
  unknownVariables,
} from '../../src/config/index.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const simulator = ['--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:'];
const pool = ['--listen', 'http://127.0.0.1:0', '--xenapi', 'https://pool'];
const file = (content: string): string => {
  const path = join(temporaryDirectory(), 'config.json');
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

  it('takes an empty variable for one that is not set', () => {
    const { admin, logLevel } = readConfiguration(simulator, { XEN_CIM_ADMIN: '', XEN_CIM_LOG_LEVEL: '' });
    expect([admin, logLevel]).toEqual([undefined, 'info']);
  });

  it('takes numbers as JSON has them, and as digits', () => {
    const config = file(JSON.stringify({ maxConnections: 7, pullSeconds: 0.5 }));
    const environment = {
      XEN_CIM_MAX_BODY_BYTES: '4096',
      XEN_CIM_KEPT_TEXT_BYTES: '0',
      XEN_CIM_REQUEST_SECONDS: '2.5',
    };
    const read = readConfiguration([...simulator, '--config', config], environment);
    expect([read.maxConnections, read.pullSeconds, read.maxBodyBytes, read.keptTextBytes, read.requestSeconds]).toEqual(
      [7, 0.5, 4096, 0, 2.5],
    );
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
    ['a listener with a password', [...simulator, '--listen', 'http://u:p@127.0.0.1:1'], {}, /the host and the port/],
    ['a listener with a path', [...simulator, '--listen', 'http://127.0.0.1:1/cimom'], {}, /the host and the port/],
    ['a listener with a query', [...simulator, '--admin', 'http://127.0.0.1:1/?'], {}, /the host and the port/],
    ['a listener with a fragment', [...simulator, '--admin', 'http://127.0.0.1:1/#a'], {}, /the host and the port/],
    ['a user without a password', pool, { XEN_CIM_XENAPI_USER: 'root' }, /set .*XEN_CIM_XENAPI_PASSWORD/],
    [
      'an empty password',
      pool,
      { XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: '' },
      /set .*XEN_CIM_XENAPI_PASSWORD/,
    ],
    [
      'an empty password in a file',
      [...pool, '--xenapi-password-file', file('\n')],
      { XEN_CIM_XENAPI_USER: 'root' },
      /set .*XEN_CIM_XENAPI_PASSWORD/,
    ],
    ['letters for a number', simulator, { XEN_CIM_MAX_BODY_BYTES: 'abc' }, /"abc"\): give a whole number from 1/],
    ['a hexadecimal number', [...simulator, '--max-connections', '0x10'], {}, /give a whole number/],
    [
      'a number among blanks',
      simulator,
      { XEN_CIM_PULL_SECONDS: ' 5 ' },
      /give a number of seconds, more than 0 and at most 86400/,
    ],
    ['a number for a toggle', simulator, { XEN_CIM_PLAIN_HTTP: '0' }, /give true or false/],
    ['a file with an unknown key', [...simulator, '--config', file('{"lisen": []}')], {}, /unknown key "lisen"/],
    ['a file that is not JSON', [...simulator, '--config', file('{')], {}, /--config .*JSON/],
    ['a file that is a list', [...simulator, '--config', file('[]')], {}, /one JSON object/],
  ])('refuses %s and names the remedy', (_, args, environment, message) => {
    expect(() => readConfiguration(args, environment)).toThrow(ConfigError);
    expect(() => readConfiguration(args, environment)).toThrow(message);
  });

  it.each([
    ['listen', 'http://127.0.0.1:0', 'give a list of one address or more'],
    ['listen', [], 'give a list of one address or more'],
    ['listen', [1, 2], 'give a text'],
    ['admin', null, 'give a text'],
    ['xenapi', 5, 'give a text'],
    ['xenapi', 'pool', 'give https://HOST, .* or simulator:'],
    ['xenapi', 'ftp://pool', 'give https://HOST'],
    ['xenapi', 'http://', 'give a host'],
    ['xenapi', 'https://pool:99999', 'give a host, and no port beyond 65535'],
    ['xenapi', 'https://pool/foo', 'give no more than the protocol, the host and the port'],
    ['xenapi', 'https://pool?foo', 'give no more than'],
    ['xenapi', 'https://pool#foo', 'give no more than'],
    ['xenapi', 'unix:relative', 'give https://HOST'],
    ['xenapi', 'unix://host/path', 'give https://HOST'],
    ['xenapi', 'simulator:vms=3', 'give https://HOST'],
    ['xenapi', 'simulator:#vms', 'give https://HOST'],
    ['xenapi', 'simulator:?vmz=3', 'what is "vmz"'],
    ['xenapi', 'simulator:?vms=abc', 'vms: give a whole number from 0 to 100000'],
    ['xenapi', 'simulator:?vms=100001', 'vms: give a whole number from 0 to 100000'],
    ['xenapi', 'simulator:?vms=3&hosts=2&vms=4', 'vms: give it once'],
    ['xenapi', 'simulator:?hosts=0', 'hosts: give a whole number from 1 to 1000'],
    ['xenapiUser', '', 'give a text that is not empty'],
    ['xenapiFingerprint', 5, 'give the SHA-256 fingerprint as 64 hexadecimal digits'],
    ['state', '', 'give the path of a directory'],
    ['tlsKey', '', 'give the path of a file'],
    ['tlsClientAuth', 'never', 'give none, optional or required'],
    ['logLevel', 'loud', 'give debug, info, warn or error'],
    ['accountMode', true, 'give pool, file or both'],
    ['maxConnections', 1.5, 'give a whole number from 1 to 65536'],
    ['pullSeconds', 0, 'give a number of seconds, more than 0 and at most 86400'],
    ['plainHttp', null, 'give true or false'],
  ])('tells of %s, given as %j, what it is and what it may be', (key, value, allowed) => {
    const config = file(JSON.stringify({ listen: ['http://127.0.0.1:0'], xenapi: 'simulator:', [key]: value }));
    const given = JSON.stringify(value).replace(/[[\]?]/g, '\\$&');
    const message = new RegExp(`^"${key}" in the configuration file \\(${given}\\): ${allowed}[^;]*$`);
    expect(() => readConfiguration(['--config', config], {})).toThrow(message);
  });

  it('refuses a time that enumeration sessions wait by default and clients may not set', () => {
    const seconds = (...args: readonly string[]) => readConfiguration([...simulator, ...args], {}).pullSeconds;
    expect(seconds('--pull-seconds', '30', '--max-pull-seconds', '30')).toBe(30);
    expect(seconds('--max-pull-seconds', '59.5')).toBe(59.5);
    for (const [args, both] of [
      [['--pull-seconds', '601'], /^pullSeconds 601 is longer than maxPullSeconds 600: /],
      [['--pull-seconds', '60', '--max-pull-seconds', '59.5'], /^pullSeconds 60 is longer than maxPullSeconds 59.5: /],
    ] as const) {
      expect(() => seconds(...args)).toThrow(both);
    }
  });

  it('has words of its own for every setting that is wrong, whatever it is', () => {
    for (const key of Object.keys(settings)) {
      const config = file(JSON.stringify({ xenapi: 'simulator:', [key]: { not: 'this' } }));
      expect(() => readConfiguration(['--config', config], {})).toThrow(new RegExp(`^"${key}" .*: give `));
    }
  });

  it('takes the spellings of a URL that mean the same', () => {
    const account = { XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: 'p' };
    for (const url of ['https://pool/', 'HTTPS://pool', 'http://[::1]:80', 'unix:/run/xapi', 'unix:///run/xapi']) {
      expect(
        readConfiguration(['--listen', 'http://[::ffff:127.0.0.1]:0', '--xenapi', url], { ...account }).xenapi,
      ).toBe(url);
    }
    expect(() => readConfiguration(['--xenapi', 'simulator:', '--listen', 'HTTPS://127.0.0.1:0'], {})).toThrow(
      /--tls-cert FILE/,
    );
    expect(() => readConfiguration(['--xenapi', 'simulator:', '--listen', 'http://127.example:0'], {})).toThrow(
      /--plain-http/,
    );
  });

  it.each([
    'https://root:hush@pool',
    'http://root:hu/sh@pool',
    'root:hush@pool',
    'https:root:hush@pool',
    'simulator://root:hush@pool',
    'unix://root:hush@pool/x',
  ])('never shows the password in %s', (url) => {
    for (const flag of ['--xenapi', '--listen', '--admin']) {
      const args = ['--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:', flag, url];
      expect(() => readConfiguration(args, {})).toThrow(new RegExp(`^(?!.*(hu|sh@)).*${flag}.*…@pool.*: give`));
    }
  });

  it('takes a file with a byte order mark', () => {
    const config = file('\ufeff{"logLevel":"error"}');
    expect(readConfiguration([...simulator, '--config', config], {}).logLevel).toBe('error');
  });

  it('never shows what stands in a file that is not JSON', () => {
    const config = file('{"xenapiPassword": hush}');
    expect(() => readConfiguration([...simulator, '--config', config], {})).toThrow(/^(?!.*hush).*: not JSON$/);
  });

  it('never shows a secret in an error', () => {
    const config = file(JSON.stringify({ xenapiPassword: ['hush'] }));
    expect(() => readConfiguration([...simulator, '--config', config], {})).toThrow(/^(?!.*hush).*xenapiPassword/);
  });

  it('tells where the options are listed, and how passwords are given, to who names one that there is not', () => {
    expect(() => readConfiguration([...simulator, '--loglevel', 'info'], {})).toThrow(
      "Unknown option '--loglevel'; --help lists the options",
    );
    for (const given of [['--service-password', 'hush'], ['--service-password=hush']]) {
      expect(() => readConfiguration([...simulator, ...given], {})).toThrow(
        /^(?!.*hush)--service-password: .*XEN_CIM_SERVICE_PASSWORD or --service-password-file$/,
      );
    }
  });

  it('knows which variables are none of its settings', () => {
    const environment = { XEN_CIM_LISTEN: '', XEN_CIM_LISTNE: 'x', XEN_CIM_SERVICE_HOST: 'x', HOME: '/' };
    expect(unknownVariables(environment)).toEqual(['XEN_CIM_LISTNE', 'XEN_CIM_SERVICE_HOST']);
  });
});

describe('readLinkConfiguration', () => {
  it('takes the flags that lead to the pool, and those alone', () => {
    expect(readLinkConfiguration(['--xenapi', 'simulator:'], {}).xenapi).toBe('simulator:');
    expect(() => readLinkConfiguration(simulator, {})).toThrow("Unknown option '--listen'");
  });

  it('lets a configuration file be the one of the server, too', () => {
    const config = file(JSON.stringify({ xenapi: 'simulator:', listen: ['http://127.0.0.1:0'] }));
    expect(readLinkConfiguration(['--config', config], {}).xenapi).toBe('simulator:');
  });
});
