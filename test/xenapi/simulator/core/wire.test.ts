import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XenType } from '../../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import { toWireForm } from '../../../../src/xenapi/simulator/wire/arguments.ts';
import { readJsonRequest, writeJsonReply } from '../../../../src/xenapi/simulator/wire/json-rpc.ts';
import { JsonText } from '../../../../src/xenapi/simulator/wire/json-text.ts';
import { readXmlRequest, writeXmlReply, xmlFragment } from '../../../../src/xenapi/simulator/wire/xml-rpc.ts';
import type { WireValue } from '../../../../src/xenapi/simulator/wire-value.ts';

const text: XenType = { kind: 'string' };
const int: XenType = { kind: 'int' };
const float: XenType = { kind: 'float' };
const time: XenType = { kind: 'datetime' };
const map: XenType = { kind: 'map', key: text, value: int };
const json = new JsonText(xapiModel);
const xml = (type: XenType, value: WireValue) => xmlFragment(type, value, xapiModel);

describe('values in JSON', () => {
  it('are numbers of full length for ints, and text for times and references', () => {
    expect(json.write(int, '9223372036854775807')).toBe('9223372036854775807');
    expect(json.write(map, { a: '1' })).toBe('{"a":1}');
    expect(json.write(time, '20260102T03:04:05Z')).toBe('"20260102T03:04:05Z"');
    expect(json.write(float, 0.5)).toBe('0.5');
  });

  it('are records with typed members', () => {
    const record = { VCPUs_max: '2', is_a_template: false, name_label: '"', VBDs: ['OpaqueRef:a'] };
    const written = json.write({ kind: 'record', class: 'VM' }, record);
    expect(JSON.parse(written)).toEqual({ ...record, VCPUs_max: 2 });
  });
});

describe('values in XML', () => {
  it('have no element for text, references and ints', () => {
    expect(xml(text, 'a<b')).toBe('<value>a&lt;b</value>');
    expect(xml(int, '9223372036854775807')).toBe('<value>9223372036854775807</value>');
    expect(xml({ kind: 'void' }, '')).toBe('');
  });

  it('have an element for booleans, floats, times and nothing', () => {
    expect(xml({ kind: 'bool' }, true)).toBe('<value><boolean>1</boolean></value>');
    expect(xml(float, 60)).toBe('<value><double>60</double></value>');
    expect(xml(time, '20260102T03:04:05Z')).toBe(
      '<value><dateTime.iso8601>20260102T03:04:05Z</dateTime.iso8601></value>',
    );
    expect(xml({ kind: 'option', of: text }, null)).toBe('<value><nil/></value>');
  });

  it('come in the envelope of the Xen-API, failures too', () => {
    expect(writeXmlReply({ ok: false, error: ['HANDLE_INVALID', 'VM', 'x'] }, xapiModel)).toBe(
      '<?xml version="1.0"?><methodResponse><params><param><value><struct><member><name>Status</name><value>Failure</value></member>' +
        '<member><name>ErrorDescription</name><value><array><data><value>HANDLE_INVALID</value><value>VM</value><value>x</value></data></array></value></member></struct></value></param></params></methodResponse>',
    );
  });

  it('survive the way through XML whatever the text', async () => {
    const clean = fc.string({
      unit: fc.constantFrom('a', '<', '&', ']]>', '"', "'", 'é', '\u{1f600}', ' ', '\n', '\t'),
    });
    await fc.assert(
      fc.asyncProperty(clean, async (value) => {
        const call = `<?xml version="1.0"?><methodCall><methodName>m</methodName><params><param>${xml(text, value)}</param></params></methodCall>`;
        expect((await readXmlRequest(call)).parameters).toEqual([value]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('calls in XML', () => {
  it('have structs with every member that was sent', async () => {
    const member = (name: string) => `<member><name>${name}</name><value>v</value></member>`;
    const struct = `<struct>${member('__proto__')}${member('constructor')}</struct>`;
    const call = `<methodCall><methodName>m</methodName><params><param><value>${struct}</value></param></params></methodCall>`;
    const [sent] = (await readXmlRequest(call)).parameters;
    expect(Object.entries(sent as object)).toEqual([
      ['__proto__', 'v'],
      ['constructor', 'v'],
    ]);
  });

  it('have times as they were sent', async () => {
    const value = '<value><dateTime.iso8601>20260102T03:04:05</dateTime.iso8601></value>';
    const call = `<methodCall><methodName>m</methodName><params><param>${value}</param></params></methodCall>`;
    expect((await readXmlRequest(call)).parameters).toEqual(['20260102T03:04:05']);
  });

  it('are refused at once when they are nested without end', async () => {
    const start = performance.now();
    const nested = `${'<a>'.repeat(10_000)}${'</b>'.repeat(10_000)}`;
    await expect(readXmlRequest(nested)).rejects.toThrow('not an XML-RPC call');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('arguments', () => {
  const wire = (type: XenType, value: unknown) => toWireForm(xapiModel, type, value, 'value');
  const typeError = expect.objectContaining({ code: 'FIELD_TYPE_ERROR', parameters: ['value'] });

  it('may give ints as numbers or as text', () => {
    expect(wire(int, 5)).toBe('5');
    expect(wire(int, '9223372036854775807')).toBe('9223372036854775807');
    expect(() => wire(int, 1.5)).toThrow(typeError);
    expect(() => wire(int, 'five')).toThrow(typeError);
    expect(() => wire(int, '9223372036854775808')).toThrow(typeError);
    expect(() => wire(int, '9'.repeat(100_000))).toThrow(typeError);
  });

  it('may give times in any form of ISO 8601, in UTC where they say nothing else', () => {
    for (const sent of [
      '2026-01-02T03:04:05Z',
      '20260102T03:04:05',
      '20260102T03:04:05.678Z',
      '2026-01-02T05:04:05+02:00',
    ]) {
      expect(wire(time, sent)).toBe('20260102T03:04:05Z');
    }
    expect(() => wire(time, 'yesterday')).toThrow(typeError);
    expect(() => wire(time, '20261302T03:04:05Z')).toThrow(typeError);
  });

  it('are refused where the type differs', () => {
    expect(() => wire(text, 5)).toThrow(typeError);
    expect(() => wire({ kind: 'bool' }, 'true')).toThrow(typeError);
    expect(() => wire({ kind: 'set', of: text }, 'a')).toThrow(typeError);
    expect(() => wire(map, ['a'])).toThrow(typeError);
    expect(() => wire({ kind: 'enum', name: 'e', values: ['a'] }, 'b')).toThrow(typeError);
  });

  it('must be text that XML can carry', () => {
    expect(() => wire(text, 'a\u0000')).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }));
    expect(() => wire(text, '\ud800')).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }));
    expect(wire(text, 'a\tb\n\u{1f600}')).toBe('a\tb\n\u{1f600}');
  });

  it('give maps keys without a meaning of their own', () => {
    const value = wire(map, JSON.parse('{"__proto__": 1, "constructor": 2}'));
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it('leave out the members of a record that its class does not have, or that only the pool writes', () => {
    const given = { value: 'v', other_config: {} };
    expect(wire({ kind: 'record', class: 'secret' }, { ...given, novelty: 1, uuid: 'u' })).toEqual(given);
  });

  it('must have the members of a record that have no default', () => {
    expect(() => wire({ kind: 'record', class: 'secret' }, { other_config: {} })).toThrow('secret: value');
  });
});

describe('JSON-RPC', () => {
  it('keeps integers that a JavaScript number cannot hold', () => {
    const body = '{"id":1,"method":"m","params":["s",9223372036854775807,"12345678901234567890",0.1234567890123456]}';
    expect(readJsonRequest(body).parameters).toEqual([
      's',
      '9223372036854775807',
      '12345678901234567890',
      0.1234567890123456,
    ]);
  });

  it('answers with the id that was sent, every digit of it', () => {
    for (const id of ['12345678901234567890', '"12345678901234567890"', '-7', '0.5']) {
      const request = readJsonRequest(`{"id":${id},"method":"m"}`);
      expect(writeJsonReply(request, { ok: true, type: int, value: '1' }, json)).toContain(`"id":${id}`);
    }
  });

  it('refuses at once what is no JSON, whatever stands in it', () => {
    const start = performance.now();
    const body = `1234567890123456"${'\\"'.repeat(50_000)}`;
    expect(() => readJsonRequest(body)).toThrow(expect.objectContaining({ name: 'UnreadableRequestError' }));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('answers in the version of the request', () => {
    const failed = { ok: false, error: ['CODE', 'a'] } as const;
    const first = readJsonRequest('{"method":"m","params":[],"id":"x"}');
    const second = readJsonRequest('{"jsonrpc":"2.0","method":"m","params":[],"id":0}');
    expect(writeJsonReply(first, failed, json)).toBe('{"result":null,"error":["CODE","a"],"id":"x"}');
    expect(writeJsonReply(second, failed, json)).toBe(
      '{"jsonrpc":"2.0","error":{"code":1,"message":"CODE","data":["a"]},"id":0}',
    );
    expect(writeJsonReply(first, { ok: true, type: { kind: 'void' }, value: '' }, json)).toBe(
      '{"result":"","error":null,"id":"x"}',
    );
  });

  it.each([
    '',
    '[]',
    '{"method":"m"}',
    '{"method":"m","id":1e999}',
    '{"id":1}',
    '{"id":1,"method":"m","params":{}}',
    'null',
  ])('cannot read %s', (body) => {
    expect(() => readJsonRequest(body)).toThrow(expect.objectContaining({ name: 'UnreadableRequestError' }));
  });
});
