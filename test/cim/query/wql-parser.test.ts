import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueryError } from '../../../src/cim/query/error.ts';
import { parseQuery } from '../../../src/cim/query/languages.ts';
import { queryLimits } from '../../../src/cim/query/limits.ts';
import { parseWql } from '../../../src/cim/query/wql-parser.ts';

const path = (...names: string[]) => ({ kind: 'path', steps: names.map((name) => ({ name })), at: expect.any(Number) });
const literal = (value: unknown) => ({ kind: 'literal', value, at: expect.any(Number) });
const where = (condition: string) => parseWql(`SELECT * FROM C WHERE ${condition}`).where;
const compare = (operator: string, left: unknown, right: unknown) => ({
  kind: 'compare',
  operator,
  left,
  right,
  at: expect.any(Number),
});

describe('parseWql', () => {
  it('reads class, alias and list, keywords in any case', () => {
    expect(parseWql('select * from Xen_Foo')).toEqual({ className: 'Xen_Foo', at: 14, select: null });
    expect(parseWql('SELECT x.a, Xen_Foo.b, c FROM Xen_Foo AS x')).toEqual({
      className: 'Xen_Foo',
      at: 30,
      alias: 'x',
      select: [path('a'), path('b'), path('c')],
    });
    expect(parseWql('SELECT * FROM Xen_Foo x WHERE x.a = 1').where).toEqual(compare('=', path('a'), literal(1)));
  });

  it.each([
    ['"two words"', 'two words'],
    ["'it''s'", "it's"],
    ['"Xen:1\\Memory"', 'Xen:1\\Memory'],
    ['"root/d:C.Id=\\"x\\""', 'root/d:C.Id="x"'],
    ["'it\\'s'", "it's"],
    ['"ends in \\"', 'ends in \\'],
    ['16', 16],
    ['-5', -5],
    ['0xFF', 255],
    ['18446744073709551615', 18_446_744_073_709_551_615n],
    ['1.5e3', 1500],
    ['TRUE', true],
    ['false', false],
    ['null', null],
  ])('reads the literal %s', (text, value) => {
    expect(where(`a = ${text}`)).toEqual(compare('=', path('a'), literal(value)));
  });

  it.each([
    ['=', '='],
    ['<>', '<>'],
    ['!=', '<>'],
    ['<', '<'],
    ['<=', '<='],
    ['>', '>'],
    ['>=', '>='],
  ])('reads %s with and without blanks', (sign, operator) => {
    expect(where(`a${sign}1`)).toEqual(compare(operator, path('a'), literal(1)));
    expect(where(`1 ${sign} a`)).toEqual(compare(operator, literal(1), path('a')));
  });

  it('binds NOT closer than AND, AND closer than OR', () => {
    const is = (name: string) => compare('=', path(name), literal(1));
    expect(where('a=1 OR NOT b=1 AND c=1')).toEqual({
      kind: 'or',
      operands: [is('a'), { kind: 'and', operands: [{ kind: 'not', operand: is('b') }, is('c')] }],
    });
    expect(where('(a=1 OR b=1) AND c=1')).toMatchObject({ kind: 'and', operands: [{ kind: 'or' }, is('c')] });
  });

  it('reads LIKE, IS NULL, ISA and booleans', () => {
    expect(where('a LIKE "%x%"')).toMatchObject({ kind: 'like', pattern: '%x%' });
    expect(where('a NOT LIKE "x"')).toMatchObject({ kind: 'not', operand: { kind: 'like' } });
    expect(where('a IS NULL')).toMatchObject({ kind: 'is-null' });
    expect(where('a is not null')).toMatchObject({ kind: 'not', operand: { kind: 'is-null' } });
    expect(where('SourceInstance ISA CIM_Foo')).toMatchObject({ kind: 'isa', className: 'CIM_Foo' });
    expect(where('SourceInstance ISA "CIM_Foo"')).toMatchObject({ kind: 'isa', className: 'CIM_Foo' });
    expect(where('C ISA CIM_Foo')).toMatchObject({ kind: 'isa', operand: { steps: [] } });
    expect(where('Enabled AND TRUE')).toMatchObject({ kind: 'and', operands: [{ kind: 'truth' }, { kind: 'truth' }] });
  });

  it.each([
    ['(a) = 1', 'a = 1'],
    ['((a)) = ((1))', 'a = 1'],
    ['(a) IS NOT NULL', 'a IS NOT NULL'],
    ['NOT (a) NOT LIKE "x"', 'NOT a NOT LIKE "x"'],
    ['(C) ISA D', 'C ISA D'],
    ['("x") <> (a) AND (b)', '"x" <> a AND b'],
    ['((a) = 1 OR (b))', 'a = 1 OR b'],
  ])('reads %s as %s', (text, plain) => {
    const unplaced = (key: string, value: unknown) => (key === 'at' ? undefined : value);
    expect(JSON.stringify(where(text), unplaced)).toBe(JSON.stringify(where(plain), unplaced));
  });

  it('reads paths with class scopes and indexes', () => {
    expect(where('SourceInstance.CIM_X::States[0] <> PreviousInstance.CIM_X::States[1]')).toMatchObject({
      left: { steps: [{ name: 'SourceInstance' }, { scope: 'CIM_X', name: 'States', index: 0 }] },
      right: { steps: [{ name: 'PreviousInstance' }, { scope: 'CIM_X', name: 'States', index: 1 }] },
    });
  });

  it.each([
    ['', 0],
    ['SELECT', 6],
    ['SELECT * FROM', 13],
    ['SELECT * FROM C WHERE', 21],
    ['SELECT * FROM C WHERE a =', 25],
    ['SELECT * FROM C WHERE (a = 1', 28],
    ['SELECT * FROM C WHERE a = "x', 26],
    ['SELECT * FROM C WHERE a LIKE 5', 29],
    ['SELECT * FROM C WHERE a[x] = 1', 24],
    ['SELECT * FROM C WHERE a = 1 b', 28],
    ['SELECT Uppercased(a) FROM C', 7],
    ['SELECT * FROM C; DROP', 15],
    ['SELECT * FROM C WHERE LIKE "x"', 22],
  ])('refuses %j at %d', (text, position) => {
    expect(() => parseWql(text)).toThrow(expect.objectContaining({ kind: 'invalid', position }));
  });

  it.each([
    ['SELECT DISTINCT a FROM C', 'Result Set Operations', 7],
    ['SELECT FIRST 5 a FROM C', 'Result Set Operations', 7],
    ['SELECT COUNT(*) FROM C', 'Aggregations', 7],
    ['SELECT a, Max(b) FROM C', 'Aggregations', 10],
    ['SELECT UpperCase(a) FROM C', 'Extended Select List', 7],
    ['SELECT * FROM C, D', 'Complex Join', 15],
    ['SELECT * FROM C JOIN D', 'Simple Join', 16],
    ['SELECT * FROM C WHERE a = 1 ORDER BY a', 'Result Set Operations', 28],
    ['SELECT * FROM C GROUP BY a', 'Aggregations', 16],
    ['SELECT * FROM root/x:C', 'Foreign Namespace Support', 14],
    ['SELECT * FROM C WITHIN 10 WHERE a = 1', 'Polling Interval', 16],
    ['SELECT * FROM C AS c WITHIN 10', 'Polling Interval', 21],
    ['SELECT * FROM C WHERE EXISTS (SELECT * FROM D)', 'Subquery', 30],
    ['SELECT * FROM C WHERE a IN (SELECT b FROM D)', 'Subquery', 28],
    ['ASSOCIATORS OF {C.a=1}', 'Association Traversal', 0],
    ['REFERENCES OF {C.a=1}', 'Association Traversal', 0],
  ])('%s names the feature %s at %d', (text, feature, position) => {
    const message = expect.stringContaining(`${feature} is not supported`);
    expect(() => parseWql(text)).toThrow(expect.objectContaining({ kind: 'feature', position, message }));
  });

  it('takes properties that are named as such words', () => {
    expect(parseWql('SELECT First, Distinct FROM C').select).toHaveLength(2);
    expect(parseWql('SELECT Distinct FROM C').select).toHaveLength(1);
  });

  it('bounds length and depth', () => {
    const deep = (levels: number) => `${'('.repeat(levels)}a=1${')'.repeat(levels)}`;
    expect(where(deep(queryLimits.depth))).toBeDefined();
    expect(() => where(`a = ${'('.repeat(queryLimits.depth + 1)}1`)).toThrow(
      expect.objectContaining({ kind: 'feature' }),
    );
    expect(() => where(deep(queryLimits.depth + 1))).toThrow(expect.objectContaining({ kind: 'feature' }));
    expect(() => where(`${'NOT '.repeat(100)}a=1`)).toThrow(expect.objectContaining({ kind: 'feature' }));
    expect(() => where('x'.repeat(queryLimits.length))).toThrow(expect.objectContaining({ kind: 'feature' }));
    expect(where(Array(1500).fill('a=1').join(' OR '))).toMatchObject({ kind: 'or' });
  });

  it('throws nothing but QueryError', () => {
    const words = fc.constantFrom(
      'SELECT',
      '*',
      'FROM',
      'C',
      'WHERE',
      'a',
      '=',
      '1',
      "'x'",
      'AND',
      'NOT',
      '(',
      ')',
      'IS',
      'NULL',
      'LIKE',
      'ISA',
      '.',
      '::',
      '[',
      ']',
      ',',
      '"',
      '\\',
      'constructor',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        try {
          parseWql(`SELECT * FROM C WHERE ${parts.join(' ')}`);
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseQuery', () => {
  it('finds the language in any case and refuses others', () => {
    expect(parseQuery('wql', 'SELECT * FROM C').className).toBe('C');
    expect(() => parseQuery('DMTF:SQL', 'x')).toThrow(expect.objectContaining({ kind: 'language' }));
    expect(() => parseQuery('constructor', 'x')).toThrow(QueryError);
  });
});
