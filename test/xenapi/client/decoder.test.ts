import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder } from '../../../src/xenapi/client/codec/decoder.ts';
import type { XenType } from '../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';

const decoder = new Decoder(xapiModel);
const string: XenType = { kind: 'string' };
const int: XenType = { kind: 'int' };
const ref: XenType = { kind: 'ref', class: 'VM' };
const powerState: XenType = { kind: 'enum', name: 'vm_power_state', values: ['Halted', 'Running'] };

describe('decoding by type', () => {
  it.each<[string, XenType, unknown, unknown]>([
    ['an int that is a number', int, 42, 42n],
    ['an int that is text', int, '9223372036854775807', 9223372036854775807n],
    ['a negative int', int, '-1', -1n],
    ['no int', int, 'many', undefined],
    ['no int: a fraction', int, 1.5, undefined],
    ['a float', { kind: 'float' }, 0.5, 0.5],
    ['a float that is text', { kind: 'float' }, '1.5', 1.5],
    ['no float: not a number', { kind: 'float' }, Number.NaN, undefined],
    ['no float: infinite', { kind: 'float' }, '-Infinity', undefined],
    ['a bool', { kind: 'bool' }, true, true],
    ['no bool', { kind: 'bool' }, 'true', undefined],
    ['text', string, 'a', 'a'],
    ['no text', string, ['a'], undefined],
    ['an enum value', powerState, 'Halted', 'Halted'],
    ['an enum value that is newer than the model', powerState, 'Hibernating', 'Hibernating'],
    ['a reference', ref, 'OpaqueRef:1', 'OpaqueRef:1'],
    ['an old reference', ref, 'Ref:12', 'Ref:12'],
    ['a null reference', ref, 'OpaqueRef:NULL', 'OpaqueRef:NULL'],
    ['an empty null reference', ref, '', 'OpaqueRef:NULL'],
    ['no reference', ref, ['OpaqueRef:1'], undefined],
    ['a set', { kind: 'set', of: int }, ['1', 2, 'x'], [1n, 2n]],
    ['a map', { kind: 'map', key: int, value: string }, { '0': 'a', x: 'b', '1': 3 }, new Map([[0n, 'a']])],
    ['a compact time', { kind: 'datetime' }, '20240420T12:00:00Z', '2024-04-20T12:00:00Z'],
    ['a long time', { kind: 'datetime' }, '2024-04-20T12:00:00Z', '2024-04-20T12:00:00Z'],
    ['a time with a fraction', { kind: 'datetime' }, '2024-04-20T12:00:00.123456Z', '2024-04-20T12:00:00Z'],
    ['a time without zone', { kind: 'datetime' }, '20240420T12:00:00', '2024-04-20T12:00:00Z'],
    ['a time in another zone', { kind: 'datetime' }, '2024-04-20T01:00:00+02:00', '2024-04-19T23:00:00Z'],
    ['no time', { kind: 'datetime' }, '20241399T12:00:00Z', undefined],
    ['midnight at the end of a day', { kind: 'datetime' }, '20241231T24:00:00Z', '2025-01-01T00:00:00Z'],
    ['a day that a month has not', { kind: 'datetime' }, '20240230T12:00:00Z', '2024-03-01T12:00:00Z'],
    ['a time before the year 0', { kind: 'datetime' }, '0000-01-01T00:00:00+01:00', undefined],
    ['a time after the year 9999', { kind: 'datetime' }, '9999-12-31T23:59:59-01:00', undefined],
    ['nothing', { kind: 'option', of: int }, null, null],
    ['void', { kind: 'void' }, '', undefined],
  ])('reads %s', (_what, type, wire, decoded) => {
    expect(decoder.decode(type, wire)).toEqual(decoded);
  });

  it('never throws, whatever the pool says', () => {
    const types = [...xapiModel.classes.values()].flatMap(({ fields }) => fields.map((field) => field.type));
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (type, wire) => {
        decoder.decode(type, wire);
      }),
    );
  });
});

describe('decoding a record', () => {
  it('fills what is missing, drops what is unknown, and replaces what has a wrong type', () => {
    const record = decoder.decodeRecord(
      'network',
      { uuid: 'u', MTU: { not: 'a number' }, invented: 1, tags: 'x' },
      'OpaqueRef:n',
    );
    expect(record).toMatchObject({ $ref: 'OpaqueRef:n', $class: 'network', uuid: 'u', MTU: 1500n, tags: [], VIFs: [] });
    expect(record).not.toHaveProperty('invented');
    expect(Object.isFrozen(record)).toBe(true);
  });

  it('has each field of each class, even out of nothing', () => {
    for (const { name, fields } of xapiModel.classes.values()) {
      expect(Object.keys(decoder.decodeRecord(name, {}) ?? {}).sort()).toEqual(
        fields.map((field) => field.name).sort(),
      );
    }
  });

  it('is not led astray by __proto__', () => {
    const wire: unknown = JSON.parse(
      '{"uuid":"u","__proto__":{"name_label":"evil"},"other_config":{"__proto__":"x","a":"b"}}',
    );
    const record = decoder.decodeRecord('network', wire, 'r');
    expect(record?.['name_label']).toBe('');
    expect(record?.['other_config']).toEqual(
      new Map([
        ['__proto__', 'x'],
        ['a', 'b'],
      ]),
    );
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });

  it('is nothing where the pool sends no object', () => {
    expect(decoder.decodeRecord('VM', 'OpaqueRef:NULL')).toBeUndefined();
    expect(decoder.decodeRecord('VM', null)).toBeUndefined();
  });
});

describe('decoding an event batch', () => {
  it('keeps whole events and drops what is none', () => {
    const event = { class: 'vm', operation: 'mod', ref: 'r', snapshot: {}, id: '7', timestamp: '0.0' };
    const wire = {
      events: [event, { class: 'vm' }, null],
      valid_ref_counts: { vm: 1, host: '2', vdi: 'x', sr: {} },
      token: '1,2',
    };
    expect(decoder.decode({ kind: 'other', name: 'event batch' }, wire)).toEqual({
      events: [event],
      valid_ref_counts: new Map([
        ['vm', 1],
        ['host', 2],
      ]),
      token: '1,2',
    });
  });

  it('is nothing without a token', () => {
    expect(decoder.decode({ kind: 'other', name: 'event batch' }, { events: [] })).toBeUndefined();
  });
});
