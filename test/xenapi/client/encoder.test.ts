import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import serializer from 'xmlrpc/lib/serializer.js';
import { Decoder } from '../../../src/xenapi/client/codec/decoder.ts';
import { Encoder } from '../../../src/xenapi/client/codec/encoder.ts';
import { jsonFormat } from '../../../src/xenapi/client/json-rpc.ts';
import { XmlAnswerDecoder } from '../../../src/xenapi/client/xml-answer.ts';
import { xmlFormat } from '../../../src/xenapi/client/xml-rpc.ts';
import type { XenType } from '../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';

const json = new Encoder(xapiModel, jsonFormat);
const xml = new Encoder(xapiModel, xmlFormat);
const decoder = new Decoder(xapiModel);

const string: XenType = { kind: 'string' };
const cases: readonly [XenType, fc.Arbitrary<unknown>][] = [
  [{ kind: 'int' }, fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n })],
  [{ kind: 'float' }, fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
  [{ kind: 'bool' }, fc.boolean()],
  [string, fc.string({ unit: fc.constantFrom('a', ' ', '<', '&', ']]>', '"', '\\', 'é', '\u{1F600}') })],
  [
    { kind: 'map', key: string, value: { kind: 'set', of: { kind: 'int' } } },
    fc
      .dictionary(fc.string({ unit: fc.constantFrom('a', '_', ':', '<', '&') }), fc.array(fc.bigInt(0n, 99n)))
      .map((entries) => new Map(Object.entries(entries))),
  ],
];

describe('encoding by type', () => {
  it.each(cases)('gives back over JSON what it was given: %o', (type, values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decoder.decode(type, JSON.parse(json.encode(type, value, 'p')))).toEqual(value);
      }),
    );
  });

  it.each(cases)('gives back over XML what it was given: %o', (type, values) => {
    fc.assert(
      fc.property(values, (value) => {
        const call = serializer.serializeMethodCall('m', [xml.encode(type, value, 'p')]);
        const answer = call.replace(/methodCall/g, 'methodResponse').replace('<methodName>m</methodName>', '');
        const reader = new XmlAnswerDecoder();
        expect(decoder.decode(type, reader.close(answer))).toEqual(value);
      }),
    );
  });

  it('writes 64-bit ints with all their digits', () => {
    expect(json.encode({ kind: 'int' }, 9223372036854775807n, 'p')).toBe('9223372036854775807');
  });

  it('writes a float with its point, since pools tell floats from ints by it', () => {
    expect(json.encode({ kind: 'float' }, 60, 'timeout')).toBe('60.0');
    expect(serializer.serializeMethodCall('m', [xml.encode({ kind: 'float' }, 60, 'timeout')])).toContain(
      '<double>60.0</double>',
    );
  });

  it('writes only the members of a record that are given', () => {
    const record = { name_label: 'n', MTU: 9000n, nonsense: 1 };
    expect(json.encode({ kind: 'record', class: 'network' }, record, 'args')).toBe('{"name_label":"n","MTU":9000}');
  });

  it.each<[string, XenType, unknown]>([
    ['a struct where text is due', string, { a: 1 }],
    ['text where an int is due', { kind: 'int' }, '1'],
    ['a number where an int is due', { kind: 'int' }, 1],
    ['an int beyond 64 bit', { kind: 'int' }, 2n ** 63n],
    ['a plain object where a map is due', { kind: 'map', key: string, value: string }, { a: 'b' }],
    ['a control character', string, 'a\u0000b'],
    ['half a surrogate pair', string, '\uD800'],
    ['no number', { kind: 'float' }, Number.NaN],
  ])('refuses %s', (_what, type, value) => {
    expect(() => json.encode(type, value, 'thing')).toThrow('FIELD_TYPE_ERROR: thing');
    expect(() => xml.encode(type, value, 'thing')).toThrow('FIELD_TYPE_ERROR: thing');
  });
});
