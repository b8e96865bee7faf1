import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeSelfSigned } from '../../src/cli/self-signed.ts';
import { type Configuration, readConfiguration, settings } from '../../src/config/index.ts';
import { printAccounts } from '../../src/mapping/index.ts';
import { XapiError } from '../../src/xenapi/simulator/xapi-error.ts';
import { classParameter, headersOf, intrinsic, parameter, valueParameter } from '../cim/http/site.ts';
import { cheapHash } from '../mapping/access/cheap-hash.ts';
import { basic, knock, mirrorPassword, type ServedBridge, serveBridge } from './served-bridge.ts';

const seeded = 'Seeded-Secret-4711';
const wrong = 'Wrong-Secret-4712';
/** What the pool tells in its errors. */
const stored = 'Stored-Secret-4713';
const hash = cheapHash(seeded);
let site: ServedBridge;

const failToMount = () => {
  throw new XapiError('SR_BACKEND_FAILURE_73', '', `mount: {'username': 'u', 'password': '${stored}'}`);
};

const fixture = (name: string) => readFileSync(new URL(`../xenapi/fixtures/${name}`, import.meta.url));
const listen = ['--listen', 'http://127.0.0.1:0', '--listen', 'https://127.0.0.1:0'];

beforeAll(async () => {
  site = await serveBridge(
    ['--log-level', 'debug', '--account-mode', 'both', '--admin', 'http://127.0.0.1:0', ...listen],
    async (directory) => {
      const accounts = path.join(directory, 'accounts.json');
      const text = printAccounts(new Map([['alice', { role: 'read-only', password: hash }]]));
      writeFileSync(accounts, text, { mode: 0o600 });
      const [cert, key] = [path.join(directory, 'cert.pem'), path.join(directory, 'key.pem')];
      writeFileSync(cert, fixture('localhost-cert.pem'));
      writeFileSync(key, fixture('localhost-key.pem'));
      return ['--accounts', accounts, '--tls-cert', cert, '--tls-key', key];
    },
    { messages: { 'VM.start': failToMount, 'VM.set_name_label': failToMount } },
  );
});
afterAll(() => site?.close());

const machine = () =>
  `<INSTANCENAME CLASSNAME="Xen_ComputerSystem"><KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="string">${halted()}</KEYVALUE></KEYBINDING>` +
  '<KEYBINDING NAME="CreationClassName"><KEYVALUE VALUETYPE="string">Xen_ComputerSystem</KEYVALUE></KEYBINDING></INSTANCENAME>';

const start = (user: string, password: string) => {
  const place = '<LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH>';
  const target = `<LOCALINSTANCEPATH>${place}${machine()}</LOCALINSTANCEPATH>`;
  const call = `<METHODCALL NAME="RequestStateChange">${target}<PARAMVALUE NAME="RequestedState" PARAMTYPE="uint16"><VALUE>2</VALUE></PARAMVALUE></METHODCALL>`;
  const body = `<?xml version="1.0"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="7" PROTOCOLVERSION="1.0"><SIMPLEREQ>${call}</SIMPLEREQ></MESSAGE></CIM>`;
  const object = `root/cimv2:Xen_ComputerSystem.Name="${halted()}",CreationClassName="Xen_ComputerSystem"`;
  const headers = {
    ...headersOf('RequestStateChange', encodeURIComponent(object)),
    Authorization: basic(user, password),
  };
  return fetch(site.url, { method: 'POST', headers, body });
};

const ask = async (name: string, parameters: string): Promise<string> => {
  const headers = { ...headersOf(name, 'root/cimv2'), Authorization: basic('root', mirrorPassword) };
  const body = intrinsic(name, parameters, 'root/cimv2');
  return (await fetch(site.url, { method: 'POST', headers, body })).text();
};

/** Replies that tell errors of the pool: of an operation, and of a job. */
const failures = async (): Promise<string[]> => {
  const rename =
    parameter('InstanceName', machine()) +
    valueParameter('PropertyName', 'ElementName') +
    valueParameter('NewValue', 'x');
  const replies = [await ask('SetProperty', rename)];
  await vi.waitFor(async () => {
    const jobs = await ask('EnumerateInstances', classParameter('ClassName', 'Xen_SystemStateChangeJob'));
    expect(jobs).toContain('XenError:SR_BACKEND_FAILURE_73');
    replies.push(jobs);
  });
  return replies;
};

const halted = (): string => {
  for (const [, vm] of site.pool.db.all('VM')) {
    const isMachine =
      vm['is_a_template'] === false && vm['is_a_snapshot'] === false && vm['is_control_domain'] === false;
    if (isMachine && vm['power_state'] === 'Halted') return String(vm['uuid']);
  }
  throw new Error('no halted machine');
};

describe('A bridge at its most talkative', () => {
  it('T4: tells no secret in its logs, on its pages, or in its replies', async () => {
    const replies = [
      await knock(site, { Authorization: basic('alice', seeded) }),
      await knock(site, { Authorization: basic('alice', wrong) }),
      await knock(site, { Authorization: basic('root', mirrorPassword) }),
      await knock(site, { Authorization: basic('root', wrong) }),
      await start('alice', seeded),
      await start('root', mirrorPassword),
    ];
    const failed = await failures();
    expect(failed[0]).toContain('DESCRIPTION="XenError:SR_BACKEND_FAILURE_73:');
    const sessions = [...site.pool.db.all('session')].map(([ref]) => ref);
    await site.pool.restart();
    replies.push(await start('root', mirrorPassword));
    const pages = await Promise.all(
      ['/readyz', '/livez', '/nothing'].map((page) => fetch(`${site.bridge.admin}${page}`)),
    );
    const texts = await Promise.all(
      [...replies, ...pages].map(async (reply) => [...reply.headers].join() + (await reply.text())),
    );
    const everything = [...site.output, ...failed, ...texts].join('\n');
    const headers = [basic('alice', seeded), basic('alice', wrong), basic('root', mirrorPassword)].map((text) =>
      text.slice(6),
    );
    expect(sessions.length).toBeGreaterThan(1);
    for (const secret of [seeded, wrong, stored, hash, ...sessions, ...headers])
      expect(everything).not.toContain(secret);
  });

  it('T37, T50: denies a read-only account every write, and writes both down', async () => {
    const uuid = halted();
    const denied = await (await start('alice', seeded)).text();
    expect(denied).toContain('CODE="2"');
    expect(site.audit().at(-1)).toMatchObject({
      event: 'denied',
      outcome: 'ACCESS_DENIED',
      user: 'alice',
      account: 'bridge',
      role: 'read-only',
      authentication: 'basic',
      remoteAddress: '127.0.0.1',
      remotePort: expect.any(Number),
      messageId: '7',
      operation: 'RequestStateChange',
      namespace: 'root/cimv2',
      class: 'Xen_ComputerSystem',
      path: expect.stringContaining(uuid),
      parameters: ['RequestedState'],
    });
  });

  it('T17, T50: audits by default, from its start on, logins that it refused too', async () => {
    const events = site.audit().map(({ event }) => event);
    expect(events[0]).toBe('start');
    expect(events).toEqual(expect.arrayContaining(['login', 'operation', 'denied']));
    const reads = site.audit().filter(({ operation }) => operation === 'EnumerateInstanceNames');
    expect(reads).toEqual([]);
  });
});

describe('What changes a running bridge', () => {
  const write = (name: string, text: string) => {
    const file = path.join(site.directory, name);
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return file;
  };
  const reloads = () => site.audit().filter(({ event }) => event === 'accounts' || event === 'certificates');

  it('T50: is audited: accounts and certificates that were taken, and those that were refused', async () => {
    const renewed = await makeSelfSigned({ names: ['localhost'], notBefore: new Date(), days: 1 });
    const accounts = write('accounts.json', printAccounts(new Map([['bob', { role: 'read-only' }]])));
    const key = write('key.pem', renewed.key);
    await site.bridge.reload();
    const cert = write('cert.pem', renewed.cert);
    write('accounts.json', '{');
    await site.bridge.reload();
    await site.bridge.reload();
    expect(reloads().map(({ event, outcome }) => [event, outcome === 'ok'])).toEqual([
      ['accounts', true],
      ['certificates', false],
      ['accounts', false],
      ['certificates', true],
    ]);
    expect(reloads()[0]).toMatchObject({ file: accounts, accounts: ['bob'] });
    expect(reloads()[3]).toMatchObject({ files: [cert, key] });
  });

  it('is found in the accounts, too, while the file of the certificate does not answer', async () => {
    const cert = path.join(site.directory, 'cert.pem');
    const text = readFileSync(cert, 'utf8');
    rmSync(cert);
    execFileSync('mkfifo', [cert]);
    // Opened once somebody reads it, who waits for what nobody writes yet.
    const silent = await open(cert, 'w');
    try {
      const seen = reloads().length;
      write('accounts.json', printAccounts(new Map([['carol', { role: 'read-only' }]])));
      await vi.waitFor(() => expect(reloads().slice(seen)).toMatchObject([{ accounts: ['carol'] }]), 10_000);
    } finally {
      write('cert.pem', text);
      await silent.writeFile(text);
      await silent.close();
    }
  });

  it('T50: so are handshakes that fail', async () => {
    const { port } = new URL(site.bridge.urls[1] ?? '');
    const plain = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    plain.end('GET / HTTP/1.1\r\n\r\n');
    await vi.waitFor(() =>
      expect(site.audit().at(-1)).toMatchObject({ event: 'handshake', outcome: 'ERR_SSL_HTTP_REQUEST' }),
    );
  });
});

describe('Settings', () => {
  const fresh = ['--xenapi', 'https://pool'];
  const account = { XEN_CIM_XENAPI_USER: 'mirror', XEN_CIM_XENAPI_PASSWORD: seeded };

  it('T17: listen on TLS only, and insist on a certificate', () => {
    expect(settings.listen.schema.parse(undefined)).toEqual(['https://0.0.0.0:5989']);
    expect(() => readConfiguration(fresh, { ...account })).toThrow(/--tls-cert/);
  });

  it('T41: take secrets out of the environment, and refuse them as arguments', () => {
    const environment: NodeJS.ProcessEnv = { ...account, XEN_CIM_LISTEN: 'http://127.0.0.1:0' };
    expect(readConfiguration(fresh, environment).xenapiPassword).toBe(seeded);
    expect(JSON.stringify(environment)).not.toContain(seeded);
    for (const flag of ['--xenapi-password', '--service-password']) {
      expect(() => readConfiguration([...fresh, flag, seeded], { ...account })).toThrow(/^(?!.*Seeded)/);
    }
  });

  it('T41: read passwords from files', () => {
    const file = path.join(site.directory, 'password');
    writeFileSync(file, `${seeded}\n`);
    const given = ['--listen', 'http://127.0.0.1:0', '--xenapi-password-file', file];
    const read: Configuration = readConfiguration([...fresh, ...given], { XEN_CIM_XENAPI_USER: 'mirror' });
    expect(read.xenapiPassword).toBe(seeded);
    expect(() => readConfiguration([...fresh, ...given], { ...account })).toThrow(/keep one/);
  });

  it.each([
    [['--account-mode', 'both'], /needs --accounts/],
    [['--account-mode', 'pool', '--accounts', 'f'], /leaves accounts unused/],
    [['--service-user', 's'], /belong together/],
    [['--tls-client-auth', 'required'], /needs --tls-client-ca/],
    [['--tls-client-ca', 'f'], /set --accounts/],
  ])('%j are refused with the remedy', (flags, message) => {
    const given = [...fresh, '--listen', 'http://127.0.0.1:0', ...flags];
    expect(() => readConfiguration(given, { ...account })).toThrow(message);
  });
});
