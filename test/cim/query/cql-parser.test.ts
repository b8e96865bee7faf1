import { describe, expect, it } from 'vitest';
import { parseCql } from '../../../src/cim/query/cql-parser.ts';
import { QueryError } from '../../../src/cim/query/error.ts';

const step = (name: string) => ({ name });
const path = (...names: string[]) => ({ kind: 'path', steps: names.map(step), at: expect.any(Number) });
const literal = (value: unknown) => ({ kind: 'literal', value, at: expect.any(Number) });
const where = (condition: string) => parseCql(`SELECT * FROM C AS c WHERE ${condition}`).where;

describe('parseCql: select list', () => {
  it.each([
    ['*', null],
    ['C.*', null],
    ['c.*', null],
    ['a, c.*', null],
    ['a', [path('a')]],
    ['C.a, c.b', [path('a'), path('b')]],
    ['C::a', [{ kind: 'path', steps: [{ scope: 'C', name: 'a' }], at: 7 }]],
    ['c.D::a', [{ kind: 'path', steps: [{ scope: 'D', name: 'a' }], at: 7 }]],
    ['distinct, FIRST', [path('distinct'), path('FIRST')]],
  ])('reads %s', (list, select) => {
    expect(parseCql(`SELECT ${list} FROM C AS c`)).toEqual({
      className: 'C',
      at: 13 + list.length,
      alias: 'c',
      select,
    });
  });
});

describe('parseCql: conditions', () => {
  it.each([
    ["'text'", 'text'],
    ['"text"', 'text'],
    ["'it''s'", "it's"],
    ["'it\\'s \\\"\\\\\\\"'", 'it\'s "\\"'],
    ["'\\t\\u00e9a \\ud83d\\uDE00'", '\téa 😀'],
    ["'\\u110000 \\\\u12'", '\u110000 \\u12'],
    ["'Xen:1\\Memory'", 'Xen:1\\Memory'],
    ['101b', 5],
    ['-101B', -5],
    ['0x1F', 31],
    ['1.5E3', 1500],
    ['.5', 0.5],
    ['true', true],
  ])('reads the literal %s', (text, value) => {
    expect(where(`a = ${text}`)).toMatchObject({ right: literal(value) });
  });

  it.each(["'\\u12'", "'\\u00g9'", "'\\u'"])('refuses the escape in %s, at its place', (text) => {
    expect(() => where(`a = ${text}`)).toThrow(
      expect.objectContaining({ kind: 'invalid', position: `SELECT * FROM C AS c WHERE a = ${text}`.indexOf('\\') }),
    );
  });

  it('reads patterns in parentheses', () => {
    expect(where("a LIKE (('x.*'))")).toEqual(where("a LIKE   'x.*'"));
    expect(() => where("a LIKE ('x'")).toThrow(QueryError);
  });

  it('reads array literals', () => {
    expect(where("a = {1, 'x', NULL}")).toMatchObject({ right: { kind: 'array', items: [1, 'x', null] } });
    expect(where('a = {}')).toMatchObject({ right: { kind: 'array', items: [] } });
  });

  it('reads quantifiers, and properties that have their names', () => {
    expect(where('ANY a = 1')).toMatchObject({ kind: 'compare', quantifier: 'any', left: path('a') });
    expect(where('every c.a > 1')).toMatchObject({ kind: 'compare', quantifier: 'every', left: path('a') });
    expect(where('NOT ANY a = 1')).toMatchObject({ kind: 'not', operand: { quantifier: 'any' } });
    expect(where("EVERY a NOT LIKE 'x'")).toMatchObject({
      kind: 'not',
      operand: { kind: 'like', quantifier: 'every' },
    });
    expect(where('Any IS NULL')).toMatchObject({ kind: 'is-null', operand: path('Any') });
    expect(where('Any = 1 AND every')).toMatchObject({ operands: [{ left: path('Any') }, { operand: path('every') }] });
  });

  it('reads symbolic constants', () => {
    const constant = (text: string) => where(`a = ${text}`);
    expect(constant("C.a#'On'")).toMatchObject({ right: { kind: 'symbol', property: 'a', value: 'On' } });
    expect(constant("a#'On'")).toMatchObject({ right: { kind: 'symbol', property: 'a', value: 'On' } });
    expect(constant("CIM_X.a#'On'")).toMatchObject({ right: { className: 'CIM_X', property: 'a' } });
    expect(constant("CIM_X::a#'On'")).toMatchObject({ right: { className: 'CIM_X', property: 'a' } });
    expect(constant("SourceInstance.CIM_X::a#'On'")).toMatchObject({ right: { className: 'CIM_X', property: 'a' } });
  });

  it('reads symbolic constants of the property that they are compared with', () => {
    expect(where("c.a = #'On'")).toEqual(where("c.a = a#'On'"));
    expect(where("#'On' <> a")).toMatchObject({
      operator: '<>',
      left: { property: 'a', value: 'On' },
      right: path('a'),
    });
    expect(where("ANY SourceInstance.CIM_X::a[*] <> #'On'")).toMatchObject({
      quantifier: 'any',
      right: { kind: 'symbol', className: 'CIM_X', property: 'a', value: 'On' },
    });
    expect(where("CIM_X.a#'On' > #'Off'")).toMatchObject({
      right: { className: 'CIM_X', property: 'a', value: 'Off' },
    });
  });

  it('reads [*] and [] as the whole array', () => {
    const whole = { steps: [{ name: 'a', index: '*' }] };
    expect(where('ANY a[*] = 1')).toMatchObject({ quantifier: 'any', left: whole });
    expect(where('EVERY c.a[] = 1')).toMatchObject({ quantifier: 'every', left: whole });
    expect(parseCql('SELECT a[*] FROM C')).toMatchObject({ select: [whole] });
  });

  it('reads functions', () => {
    expect(where("UpperCase(a) = 'X'")).toMatchObject({ left: { name: 'UpperCase', parameters: [path('a')] } });
    expect(where('a > CurrentDateTime()')).toMatchObject({ right: { name: 'CurrentDateTime', parameters: [] } });
    expect(where("ObjectPath(c) = 'x'")).toMatchObject({ left: { parameters: [{ steps: [] }] } });
    expect(where("ClassName(SourceInstance) = 'x'")).toMatchObject({ left: { parameters: [path('SourceInstance')] } });
  });

  it('takes the words of queries for properties where they are', () => {
    expect(where('(Select) = 1 AND (select IS NULL OR In)')).toMatchObject({
      operands: [{ left: path('Select') }, { operands: [{ operand: path('select') }, { operand: path('In') }] }],
    });
    expect(where('And = 1 OR Or AND LIKE = where')).toMatchObject({
      operands: [{ left: path('And') }, { operands: [{ operand: path('Or') }, { left: path('LIKE') }] }],
    });
  });

  it('takes the pattern of LIKE for a regular expression', () => {
    expect(where("a LIKE 'x.*'")).toMatchObject({ kind: 'like', syntax: 'regular', pattern: 'x.*' });
  });
});

describe('parseCql: what is refused', () => {
  it.each([
    ['SELECT DISTINCT a FROM C', 'Result Set Operations', 7],
    ['SELECT FIRST 5 a FROM C', 'Result Set Operations', 7],
    ['SELECT a FROM C ORDER BY a', 'Result Set Operations', 16],
    ['SELECT a FROM C WHERE a = 1 ORDER BY a DESC', 'Result Set Operations', 28],
    ['SELECT a FROM C WHERE a = 1 GROUP BY a', 'Aggregations', 28],
    ['SELECT a AS b FROM C', 'Extended Select List', 9],
    ['SELECT COUNT(*) FROM C', 'Aggregations', 7],
    ['SELECT a, StringToUint(b) FROM C', 'Conversion Utilities', 10],
    ['SELECT UpperCase(a) FROM C', 'Extended Select List', 7],
    ["SELECT 'x' FROM C", 'Extended Select List', 7],
    ['SELECT SourceInstance.* FROM C', 'Extended Select List', 7],
    ['SELECT * FROM C, D', 'Complex Join', 15],
    ['SELECT * FROM C AS c, D AS d WHERE c.a = d.a', 'Complex Join', 20],
    ['SELECT * FROM C JOIN D', 'Simple Join', 16],
    ['SELECT * FROM (SELECT * FROM C)', 'Subquery', 14],
    ["SELECT * FROM 'root/x' C", 'Foreign Namespace Support', 14],
    ["SELECT * FROM 'root/x:C'", 'Foreign Namespace Support', 14],
    ['SELECT * FROM root/x:C', 'Foreign Namespace Support', 14],
    ['SELECT * FROM root:C AS c', 'Foreign Namespace Support', 14],
    ['SELECT * FROM C WHERE EXISTS(SELECT * FROM D)', 'Subquery', 29],
    ['SELECT * FROM C WHERE NOT EXISTS (SELECT a FROM D)', 'Subquery', 34],
    ['SELECT * FROM C WHERE a IN (SELECT b FROM D)', 'Subquery', 28],
    ['SELECT * FROM C WHERE a = (SELECT DISTINCT b FROM D)', 'Subquery', 27],
    ['SELECT * FROM C WHERE (SELECT * FROM D) = 1', 'Subquery', 23],
    ['SELECT * FROM C WHERE (a) + 1 = 2', 'Arithmetic Expression', 26],
    ['SELECT * FROM C WHERE (NOT TRUE) IS NULL', 'Condition as a Value', 33],
    ['SELECT * FROM C WHERE b = (a = 1)', 'Condition as a Value', 26],
    ['SELECT * FROM C WHERE a + 1 = 2', 'Arithmetic Expression', 24],
    ['SELECT * FROM C WHERE a-1 = 2', 'Arithmetic Expression', 23],
    ["SELECT * FROM C WHERE a || 'x' = 'yx'", 'Arithmetic Expression', 24],
    ['SELECT * FROM C WHERE a = 1 -2', 'Arithmetic Expression', 28],
    ['SELECT * FROM C WHERE a[1..2] = 2', 'Array Range', 24],
    ['SELECT * FROM C WHERE a[*].b = 2', 'Array Range', 24],
    ['SELECT * FROM C WHERE a[..2] = 2', 'Array Range', 24],
    ['SELECT * FROM C WHERE a[1,2] = 2', 'Array Range', 24],
    ['SELECT * FROM C WHERE ANY x IN a SATISFIES (x = 1)', 'Satisfies Array', 22],
  ])('%s names %s at %d', (text, feature, position) => {
    const message = expect.stringContaining(`${feature} is not supported`);
    expect(() => parseCql(text)).toThrow(expect.objectContaining({ kind: 'feature', position, message }));
  });

  it.each([
    ['SELECT', 6],
    ['SELECT a, Uppercased(b) FROM C', 10],
    ['SELECT a b FROM C', 9],
    ['SELECT a FROM 5', 14],
    ["SELECT * FROM 'C'", 14],
    ['SELECT * FROM "C" WHERE a = 1', 14],
    ['SELECT * FROM C;', 15],
    ['SELECT a FROM C /* all */', 16],
    ['SELECT a FROM C:', 15],
    ['SELECT * FROM C WHERE', 21],
    ['SELECT * FROM C WHERE ANY a', 27],
    ['SELECT * FROM C WHERE ANY a IS NULL', 28],
    ['SELECT * FROM C WHERE ANY a NOT = 1', 28],
    ['SELECT * FROM C WHERE a = {1', 28],
    ['SELECT * FROM C WHERE a = {b}', 27],
    ['SELECT * FROM C WHERE a#5 = 1', 24],
    ["SELECT * FROM C WHERE a = 'x\\'", 26],
    ['SELECT * FROM C WHERE f(a = 1', 26],
    ['SELECT * FROM C WHERE a[1.5] = 1', 24],
    ['SELECT * FROM C WHERE a[*1] = 1', 25],
    ['SELECT * FROM C WHERE a 5', 24],
    ['SELECT * FROM C WHERE a = 5 5', 28],
    ["SELECT * FROM C WHERE #'On' = #'Off'", 30],
    ["SELECT * FROM C WHERE #'On' IS NULL", 28],
    ["SELECT * FROM C WHERE 1 = #'On'", 26],
    ['SELECT * FROM C WHERE a IN (1, 2)', 24],
    ['SELECT * FROM C WHERE where a = 1', 22],
    ['SELECT * FROM C WHERE a = 1 AND OR (b = 1)', 32],
  ])('%s is no CQL at %d', (text, position) => {
    expect(() => parseCql(text)).toThrow(expect.objectContaining({ kind: 'invalid', position }));
  });
});
