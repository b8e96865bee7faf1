import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cimError } from '../../../src/cim/catalogue.ts';
import { normalisePath } from '../../../src/cim/schema/normalise-path.ts';
import { parseObjectPath, printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';
import { anyCharacter } from '../../any-character.ts';
import { compileCase } from '../mof/mof-text.ts';

const { repository } = compileCase(`
class One { [Key] string Name; string Other; };
class Many { [Key] uint16 Number; [Key] sint64 Big; [Key] boolean Flag; [Key] datetime At; [Key] real64 Real; };
[Association] class Link { [Key] One ref A; [Key] Many ref B; };`);

function path(className: string, keys: Readonly<Record<string, KeyValue>>): InstancePath {
  return { kind: 'instance-path', className, keys: new Map(Object.entries(keys)) };
}

describe('normalisePath', () => {
  it('gives names their declared spelling and order, values their declared type', () => {
    const sent = path('MANY', { real: 2n, AT: '00000001000000.000000:000', flag: 'true', big: 7, number: '0x10' });
    expect(normalisePath(repository, sent)).toEqual(
      path('Many', { Number: 16, Big: 7n, Flag: true, At: '00000001000000.000000:000', Real: 2 }),
    );
    expect([...normalisePath(repository, sent).keys.keys()]).toEqual(['Number', 'Big', 'Flag', 'At', 'Real']);
  });

  it('takes numbers and booleans for text keys', () => {
    expect(normalisePath(repository, path('One', { Name: 12n })).keys).toEqual(new Map([['Name', '12']]));
  });

  it('keeps host and namespace, leaves missing keys out and unknown classes alone', () => {
    const sent = { ...path('one', {}), host: 'h', namespace: 'root/x' };
    expect(normalisePath(repository, sent)).toEqual({ ...sent, className: 'One' });
    const unknown = path('gone', { x: 1 });
    expect(normalisePath(repository, unknown)).toBe(unknown);
  });

  it('takes the key of a single-key class without its name', () => {
    expect(normalisePath(repository, path('One', { '': 'x' })).keys).toEqual(new Map([['Name', 'x']]));
  });

  it('goes into references, given as paths or as text', () => {
    const sent = path('LINK', { b: 'root/x:MANY.number=1', a: path('ONE', { name: 'x' }) });
    expect(normalisePath(repository, sent)).toEqual(
      path('Link', { A: path('One', { Name: 'x' }), B: { ...path('Many', { Number: 1 }), namespace: 'root/x' } }),
    );
  });

  it.each([
    ['an unknown key', path('One', { Nam: 'x' }), cimError('unknownKey', 'One', 'Nam')],
    ['a property that is no key', path('One', { Other: 'x' }), cimError('unknownKey', 'One', 'Other')],
    ['no name where there are several keys', path('Many', { '': '1' }), cimError('unknownKey', 'Many', '')],
    ['a key twice', path('One', { Name: 'x', NAME: 'y' }), cimError('repeatedKey', 'One', 'Name')],
    ['a number out of range', path('Many', { Number: 65536 }), cimError('wrongKey', 'Many', 'Number')],
    ['text that is no number', path('Many', { Number: 'x' }), cimError('wrongKey', 'Many', 'Number')],
    ['a path for text', path('One', { Name: path('One', {}) }), cimError('wrongKey', 'One', 'Name')],
    ['text for a reference', path('Link', { A: 'no path' }), cimError('wrongKey', 'Link', 'A')],
    ['true for a number', path('Many', { Number: true }), cimError('wrongKey', 'Many', 'Number')],
  ])('refuses %s', (_, sent, error) => {
    expect(() => normalisePath(repository, sent)).toThrow(error);
  });
});

describe('object paths as text', () => {
  it.each([
    ['A.k="v"', { className: 'A', keys: new Map([['k', 'v']]) }],
    [
      'root/x:A.k=1,l=TRUE,m=-1.5e3',
      {
        namespace: 'root/x',
        keys: new Map<string, KeyValue>([
          ['k', 1n],
          ['l', true],
          ['m', -1500],
        ]),
      },
    ],
    [
      '//host:5989/root/x:A.k="a\\"b\\\\c,d=1"',
      { host: 'host:5989', namespace: 'root/x', keys: new Map([['k', 'a"b\\c,d=1']]) },
    ],
    ['https://host/root/x:A.k=""', { host: 'host', namespace: 'root/x', keys: new Map([['k', '']]) }],
    ['/root/x:A.k=""', { namespace: 'root/x' }],
    ['//root/x//:A.k=""', { host: 'root', namespace: 'x' }],
    ['/root/x//:A.k=""', { namespace: 'root/x' }],
    ['/root//x:A.k=""', { namespace: 'root//x' }],
  ])('%s is read', (text, expected) => {
    expect(parseObjectPath(text)).toMatchObject({ kind: 'instance-path', ...expected });
  });

  it.each(['', 'A', 'A.', 'A.k', 'A.k=', 'A.k="v', 'A.k="v"x', 'A.k="v",', 'A.k=v', 'A.="v"', '1A.k="v"', 'A.k="v" '])(
    '%j is none',
    (text) => {
      expect(parseObjectPath(text)).toBeUndefined();
    },
  );

  it('a number with more digits than any number has is none, and is not read', () => {
    expect(parseObjectPath(`A.k=${'0'.repeat(63)}7`)).toMatchObject({ keys: new Map([['k', 7n]]) });
    expect(parseObjectPath(`A.k=${'9'.repeat(65)}`)).toBeUndefined();
  });

  it('are not read where they are longer than any path is', () => {
    const long = (value: string) => parseObjectPath(`A.k="${value}"`);
    expect(long('x'.repeat(60_000))).toBeDefined();
    expect(long('x'.repeat(70_000))).toBeUndefined();
  });

  it('are written up to a length as they are written whole', () => {
    const inner = path('A', { k: 'a"b\\c', l: 7n });
    const made = path('Outer', { first: inner, second: path('Outer', { first: inner, flag: true }) });
    const whole = printObjectPath(made);
    for (let most = 0; most <= whole.length + 1; most++) expect(printObjectPath(made, most)).toBe(whole.slice(0, most));
  });

  it('read back as they were written', () => {
    const name = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/);
    const value = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.boolean(),
      fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }),
    );
    const anyPath = fc.record({
      kind: fc.constant('instance-path' as const),
      namespace: fc.constantFrom('root', 'root/cimv2'),
      className: name,
      keys: fc
        .uniqueArray(fc.tuple(name, value), { minLength: 1, maxLength: 4, selector: ([key]) => key.toLowerCase() })
        .map((keys) => new Map(keys)),
    });
    fc.assert(
      fc.property(anyPath, fc.option(fc.constant('host:1')), (made, host) => {
        const whole = host === null ? made : { ...made, host };
        expect(parseObjectPath(printObjectPath(whole))).toEqual(whole);
      }),
    );
  });
});
