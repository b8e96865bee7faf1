import { describe, expect, it } from 'vitest';
import { parseFql } from '../../../src/cim/query/fql-parser.ts';
import { parseFilter, parseQuery } from '../../../src/cim/query/languages.ts';

const path = (...names: string[]) => ({ kind: 'path', steps: names.map((name) => ({ name })) });

describe('parseFql', () => {
  it('reads a condition alone', () => {
    expect(parseFql("a = 1 AND NOT (b.c <> 'x' OR d[0] LIKE 'y.*')")).toMatchObject({
      kind: 'and',
      operands: [
        { kind: 'compare', left: path('a') },
        {
          kind: 'not',
          operand: {
            kind: 'or',
            operands: [{ left: path('b', 'c') }, { kind: 'like', operand: { steps: [{ name: 'd', index: 0 }] } }],
          },
        },
      ],
    });
  });

  it('reads quantifiers and arrays', () => {
    expect(parseFql('NOT EVERY a = 5')).toMatchObject({ kind: 'not', operand: { quantifier: 'every' } });
    expect(parseFql('a <> {1, 2}')).toMatchObject({ operator: '<>', right: { kind: 'array', items: [1, 2] } });
  });

  it('reads values in parentheses', () => {
    expect(parseFql('ANY (a) = 5')).toMatchObject({ quantifier: 'any', left: path('a') });
    expect(parseFql("EVERY(a) LIKE 'x'")).toMatchObject({ quantifier: 'every', operand: path('a') });
    expect(parseFql('(a) = (NULL)')).toMatchObject({ kind: 'is-null', operand: path('a') });
    expect(parseFql('UpperCase((a)) = ({1})')).toMatchObject({
      left: { parameters: [path('a')] },
      right: { items: [1] },
    });
  });

  it('takes a comparison with NULL for a question about NULL', () => {
    expect(parseFql('a = NULL')).toMatchObject({ kind: 'is-null', operand: path('a') });
    expect(parseFql('a <> NULL')).toMatchObject({ kind: 'not', operand: { kind: 'is-null' } });
    expect(parseFql('a IS NOT NULL')).toMatchObject({ kind: 'not', operand: { kind: 'is-null' } });
    expect(parseFql('NULL = a')).toMatchObject({ kind: 'is-null', operand: path('a') });
    expect(parseFql('NULL <> a')).toMatchObject({ kind: 'not', operand: { kind: 'is-null' } });
    expect(parseFql('a < NULL')).toMatchObject({ kind: 'compare' });
  });

  it.each([
    ['', 0],
    ['SELECT * FROM C', 0],
    ['SELECT a FROM C', 7],
    ['a =', 3],
    ['a = 1 b', 6],
    ['a = 1 2', 6],
    ['a = b 0x1F', 6],
    ['(a) .5', 4],
    ['(a = 1', 6],
    ['AND x = 2', 0],
    ['ISA CIM_X', 0],
    ['IS NULL', 0],
    ["a = 1 OR LIKE 'x'", 9],
  ])('refuses %j at %d', (text, position) => {
    expect(() => parseFql(text)).toThrow(expect.objectContaining({ kind: 'invalid', position }));
  });
});

describe('the names of languages', () => {
  it('are known in any case', () => {
    for (const name of ['WQL', 'wql', 'DMTF:CQL', 'CIM:CQL', 'cql']) {
      expect(parseQuery(name, 'SELECT * FROM C').className).toBe('C');
    }
    for (const name of ['DMTF:FQL', 'dmtf:fql', 'FQL']) expect(parseFilter(name, 'a').kind).toBe('truth');
  });

  it('tell queries from filters', () => {
    const refused = expect.objectContaining({ kind: 'language', message: expect.stringContaining('here') });
    expect(() => parseQuery('DMTF:FQL', 'a = 1')).toThrow(refused);
    expect(() => parseFilter('WQL', 'SELECT * FROM C')).toThrow(refused);
    expect(() => parseFilter('SQL', 'a = 1')).toThrow(expect.objectContaining({ kind: 'language' }));
  });
});
