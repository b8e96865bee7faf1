import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import { CallLog } from '../../../../src/xenapi/simulator/calls/call-log.ts';
import { findMethod } from '../../../../src/xenapi/simulator/calls/methods.ts';
import { silent } from '../../../silent.ts';
import { post, serveSmallPool, type TestServer } from './harness.ts';

let server: TestServer;
let session: string;

beforeAll(async () => {
  server = await serveSmallPool();
  session = await server.login();
});
afterAll(() => server[Symbol.asyncDispose]());

const refused = (method: string, ...parameters: unknown[]) => expect(server.call(method, ...parameters)).rejects;

describe('messages that the data model implies', () => {
  it('read and write fields', async () => {
    await server.call('VM.set_name_description', session, server.halted, 'post office');
    expect(await server.call('VM.get_name_description', session, server.halted)).toBe('post office');
    expect(await server.call('VM.get_memory_static_max', session, server.running)).toBe(0);
    expect(await server.call('VM.get_record', session, server.halted)).toMatchObject({
      name_label: 'mail',
      VCPUs_max: 0,
    });
  });

  it('find records', async () => {
    const uuid = await server.call('VM.get_uuid', session, server.halted);
    expect(await server.call('VM.get_by_uuid', session, uuid)).toBe(server.halted);
    expect(await server.call('VM.get_by_name_label', session, 'web')).toEqual([server.running]);
    expect(await server.call('host.get_all', session)).toEqual(server.hosts);
    expect(Object.keys(await server.call<object>('VM.get_all_records', session))).toEqual([
      server.running,
      server.halted,
    ]);
    const expression = 'field "power_state" = "Running" and not (field "name_label" = "mail")';
    expect(Object.keys(await server.call<object>('VM.get_all_records_where', session, expression))).toEqual([
      server.running,
    ]);
  });

  it('change maps and sets by their members', async () => {
    await server.call('VM.add_to_other_config', session, server.halted, 'folder', '/a');
    const uuid = await server.call<string>('VM.get_uuid', session, server.halted);
    await refused('VM.add_to_other_config', session, server.halted, 'folder', '/b').toEqual([
      'MAP_DUPLICATE_KEY',
      'VM',
      'other_config',
      uuid,
      'folder',
    ]);
    await server.call('VM.remove_from_other_config', session, server.halted, 'folder');
    await server.call('VM.remove_from_other_config', session, server.halted, 'folder');
    expect(await server.call('VM.get_other_config', session, server.halted)).toEqual({});
    await server.call('VM.add_tags', session, server.halted, 'a');
    await server.call('VM.add_tags', session, server.halted, 'a');
    expect(await server.call('VM.get_tags', session, server.halted)).toEqual(['a']);
  });

  it('replace each map whose entries they change, with its own setter too', async () => {
    const entries = { a: 'b' };
    for (const field of ['other_config', 'platform', 'xenstore_data']) {
      await server.call(`VM.set_${field}`, session, server.halted, entries);
      expect(await server.call(`VM.get_${field}`, session, server.halted)).toEqual(entries);
    }
    const added = [...xapiModel.messages].filter(([, { kind }]) => kind === 'add').map(([name]) => name);
    const setters = added.map((name) => findMethod(xapiModel, {}, name.replace(/\.add_(to_)?/, '.set_')));
    expect(setters.filter((method) => method !== undefined && method.handler === undefined)).toEqual([]);
  });

  it('create and destroy records', async () => {
    const ref = await server.call('secret.create', session, { value: 'x', uuid: 'mine' });
    expect(await server.call('secret.get_record', session, ref)).toMatchObject({
      value: 'x',
      uuid: expect.not.stringMatching('mine'),
    });
    await server.call('secret.destroy', session, ref);
    await refused('secret.get_record', session, ref).toEqual(['HANDLE_INVALID', 'secret', ref]);
    await refused('secret.create', session, {}).toEqual(['INTERNAL_ERROR', expect.stringContaining('value')]);
  });
});

describe('refusals', () => {
  it('name what was wrong with the call', async () => {
    await refused('VM.dance', session).toEqual(['MESSAGE_METHOD_UNKNOWN', 'VM.dance']);
    await refused('VM.get_uuid', session).toEqual(['MESSAGE_PARAMETER_COUNT_MISMATCH', 'VM.get_uuid', '1', '0']);
    await refused('VM.get_uuid', session, 'a', 'b').toEqual([
      'MESSAGE_PARAMETER_COUNT_MISMATCH',
      'VM.get_uuid',
      '1',
      '2',
    ]);
    await refused('VM.get_uuid', 'OpaqueRef:gone', 'a').toEqual(['SESSION_INVALID', 'OpaqueRef:gone']);
    await refused('VM.get_uuid', session, 'Ref:1').toEqual(['HANDLE_INVALID', 'VM', 'Ref:1']);
    await refused('VM.get_by_uuid', session, 'none').toEqual(['UUID_INVALID', 'VM', 'none']);
    await refused('VM.set_name_label', session, server.halted, 5).toEqual(['FIELD_TYPE_ERROR', 'value']);
    const odd = { toString: 1 };
    await refused('VM.add_to_other_config', session, server.halted, odd, 'x').toEqual(['FIELD_TYPE_ERROR', 'key']);
    await refused('VM.suspend', session, server.running).toEqual(['NOT_IMPLEMENTED', 'VM.suspend']);
    await refused('Async.VM.get_uuid', session, server.halted).toEqual(['Fault', expect.any(String)]);
    await refused('VM.get_all_where', session, 'field name').toEqual(['INTERNAL_ERROR', expect.any(String)]);
    const endless = `${'('.repeat(100_000)}${' '.repeat(100_000)}`;
    await refused('VM.get_all_where', session, endless).toEqual([
      'INTERNAL_ERROR',
      `cannot parse the expression ${endless}`,
    ]);
  });

  it('turn a slip of an implementation into INTERNAL_ERROR', async () => {
    await refused('VM.pause', session, server.running).toEqual(['INTERNAL_ERROR', expect.stringContaining('slip')]);
  });

  it('follow the roles', async () => {
    const reader = await server.login('reader');
    const operator = await server.login('operator');
    expect(await server.call('VM.get_name_label', reader, server.halted)).toBe('mail');
    await refused('VM.start', reader, server.halted, false, false).toEqual([
      'RBAC_PERMISSION_DENIED',
      'VM.start',
      expect.any(String),
    ]);
    await refused('VM.set_name_label', operator, server.halted, 'x').toContain('RBAC_PERMISSION_DENIED');
    await server.call('VM.add_to_other_config', operator, server.halted, 'folder', '/a');
    await refused('VM.add_to_other_config', operator, server.halted, 'other', 'x').toContain('RBAC_PERMISSION_DENIED');
    await refused('VM.add_to_other_config', operator, server.halted, 'pci', 'x').toContain(
      'VM.add_to_other_config/key:pci',
    );
  });
});

describe('sessions', () => {
  it('take two to four arguments, and refuse a wrong password', async () => {
    expect(await server.call('session.login_with_password', 'root', 'simulator')).toMatch(/^OpaqueRef:/);
    await refused('session.login_with_password', 'root', 'guess').toEqual([
      'SESSION_AUTHENTICATION_FAILED',
      'root',
      expect.any(String),
    ]);
    await refused('session.login_with_password', 'root').toEqual([
      'MESSAGE_PARAMETER_COUNT_MISMATCH',
      'session.login_with_password',
      '4',
      '1',
    ]);
  });

  it('know their user, host and originator', async () => {
    const own = await server.login('operator', 'tests');
    expect(await server.call('session.get_this_host', own, own)).toBe(server.first);
    expect(await server.call('session.get_record', own, own)).toMatchObject({
      auth_user_name: 'operator',
      auth_user_sid: 'S-1-5-21-operator',
      originator: 'tests',
      is_local_superuser: false,
    });
    expect(await server.call('session.get_all_subject_identifiers', session)).toContain('S-1-5-21-operator');
  });

  it('end with their logout', async () => {
    const own = await server.login();
    await server.call('session.logout', own);
    await refused('VM.get_all', own).toEqual(['SESSION_INVALID', own]);
  });

  it('end with the logout of their subject', async () => {
    const own = await server.login('reader', 'short');
    await server.call('session.logout_subject_identifier', session, 'S-1-5-21-reader');
    await refused('VM.get_all', own).toEqual(['SESSION_INVALID', own]);
  });
});

describe('the log', () => {
  it('counts calls by message and by user, and never holds a session', async () => {
    const lines: object[] = [];
    const logger = { ...silent, info: (fields: object) => void lines.push(fields) };
    await using own = await serveSmallPool({}, { logger });
    const reader = await own.login('reader', 'log');
    await own.call('VM.get_all', reader);
    expect(await own.calls()).toEqual({
      total: 2,
      methods: { 'session.login_with_password': 1, 'VM.get_all': 1 },
      users: { reader: { 'session.login_with_password': 1, 'VM.get_all': 1 } },
    });
    expect(lines[1]).toMatchObject({ method: 'VM.get_all', user: 'reader', originator: 'log', outcome: 'success' });
    expect(JSON.stringify(lines)).not.toContain(reader);
  });

  it('does not grow with the names that callers make up', () => {
    const log = new CallLog(silent);
    for (let count = 0; count < 20_000; count++) {
      const method = `${count}${'x'.repeat(1000)}`;
      log.add({ method, user: method, session: undefined, originator: '', outcome: 'x', milliseconds: 0 });
    }
    const { total, methods, users } = log.counts();
    expect(total).toBe(20_000);
    expect(Object.keys(methods)).toHaveLength(10_001);
    expect(methods['others']).toBe(10_000);
    expect(JSON.stringify({ methods, users }).length).toBeLessThan(6_000_000);
  });
});

describe('a supporter', () => {
  it('names the coordinator to every caller', async () => {
    await using supporter = await serveSmallPool({ coordinator: '192.0.2.7' });
    await expect(supporter.login()).rejects.toEqual(['HOST_IS_SLAVE', '192.0.2.7']);
    await expect(supporter.call('VM.get_all', session)).rejects.toEqual(['HOST_IS_SLAVE', '192.0.2.7']);
  });
});

describe('HTTP', () => {
  const xmlCall = '<?xml version="1.0"?><methodCall><methodName>system.isAlive</methodName><params/></methodCall>';
  const jsonCall = '{"id":1,"method":"system.isAlive","params":[]}';

  it('carries both flavours with exact content types', async () => {
    const json = await post(server.url, jsonCall);
    expect(json.headers.get('content-type')).toBe('application/json');
    expect(await json.text()).toBe('{"result":true,"error":null,"id":1}');
    for (const path of ['/', '/RPC2', '/xmlrpc']) {
      const xml = await post(server.url, xmlCall, path);
      expect(xml.headers.get('content-type')).toBe('text/xml');
      expect(await xml.text()).toContain('<param><value><boolean>1</boolean></value></param>');
    }
  });

  it('answers a body that is no call with a page', async () => {
    for (const [path, body] of [
      ['/jsonrpc', '{'],
      ['/', 'no xml'],
      ['/', '<methodCall>'],
      ['/', '<a/>'],
    ] as const) {
      const response = await post(server.url, body, path);
      expect(response.status).toBe(500);
      expect(response.headers.get('content-type')).toBe('text/html');
    }
  });

  it('lets browsers ask', async () => {
    const response = await fetch(server.url, { method: 'OPTIONS' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('refuses what is too large, has no length, or is no POST', async () => {
    expect((await post(server.url, 'x'.repeat(300 * 1024 + 1))).status).toBe(413);
    const chunked = new Blob(['{}']).stream();
    const init = { method: 'POST', body: chunked, duplex: 'half' } as RequestInit;
    expect((await fetch(`${server.url}/jsonrpc`, init)).status).toBe(411);
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
  });

  it('lists its messages without an envelope', async () => {
    const body = xmlCall.replace('isAlive', 'listMethods');
    const text = await (await post(server.url, body, '/')).text();
    expect(text).toContain('<param><value><array><data><value>');
    expect(text).toContain('<value>VM.get_all_records</value>');
    expect(text).not.toContain('Status');
  });
});
