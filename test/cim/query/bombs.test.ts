import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileQuery } from '../../../src/cim/query/compile.ts';
import { parseFilter, parseQuery } from '../../../src/cim/query/languages.ts';
import { compileLike } from '../../../src/cim/query/like.ts';
import { queryLimits } from '../../../src/cim/query/limits.ts';
import { compileRegularExpression } from '../../../src/cim/query/regular-expression-parser.ts';
import { TokenReader } from '../../../src/cim/query/token-reader.ts';
import { classOf, repository, rowOf } from '../xml/model.ts';

const languages = ['WQL', 'DMTF:CQL', 'DMTF:FQL'];
const parse = (language: string, condition: string) =>
  language === 'DMTF:FQL'
    ? parseFilter(language, condition)
    : parseQuery(language, `SELECT * FROM T_All WHERE ${condition}`).where;
const tooMuch = expect.objectContaining({ name: 'QueryError', kind: 'feature' });

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(languages)('query bombs in %s', (language) => {
  it.each([
    [
      'one OR too many',
      Array(queryLimits.terms + 1)
        .fill('Flag')
        .join(' OR '),
    ],
    ['ten thousand ORs', Array(10_000).fill('Flag').join(' OR ')],
    ['ten thousand NOTs', `${'NOT '.repeat(10_000)}Flag`],
    ['deep parentheses', `${'('.repeat(20_000)}Flag${')'.repeat(20_000)}`],
    ['a long text', `Caption = '${'x'.repeat(queryLimits.length)}'`],
    ['a long pattern', `Caption LIKE '${'%a'.repeat(1000)}'`],
    [
      'many patterns',
      Array(20)
        .fill(`Caption LIKE '${'a'.repeat(500)}'`)
        .join(' OR '),
    ],
  ])('%s: refused', (_name, condition) => {
    expect(() => {
      const query = { className: 'T_All', at: 0, select: null, where: parse(language, condition) as never };
      compileQuery(query, classOf('T_All'), repository);
    }).toThrow(tooMuch);
  });

  it('say which word, value or sign is one too many', () => {
    const values = (count: number) => Array(count).fill('1').join(' ');
    expect(() => parse(language, values(queryLimits.tokens - 5))).toThrow(expect.objectContaining({ kind: 'invalid' }));
    const start = language === 'DMTF:FQL' ? 0 : 'SELECT * FROM T_All WHERE '.length - 2 * 5;
    const position = start + 2 * queryLimits.tokens;
    expect(() => parse(language, values(queryLimits.tokens + 1))).toThrow(
      expect.objectContaining({ kind: 'feature', position }),
    );
  });

  it('say which pattern is one too many', () => {
    const condition = `Caption LIKE '${'a'.repeat(1000)}'`;
    const conditions = Array(9).fill(condition).join(' OR ');
    const start = language === 'DMTF:FQL' ? 0 : 'SELECT * FROM T_All WHERE '.length;
    const position = start + conditions.lastIndexOf("'a");
    expect(() => parse(language, conditions)).toThrow(expect.objectContaining({ kind: 'feature', position }));
  });

  it('are read in time that grows with the text', () => {
    const looksFor = (terms: number) => {
      const peek = vi.spyOn(TokenReader.prototype, 'peek');
      parse(language, Array(terms).fill('(U16 = 1 AND NOT Caption IS NULL)').join(' OR '));
      const { length } = peek.mock.calls;
      peek.mockRestore();
      return length;
    };
    const [short, long] = [looksFor(50), looksFor(500)];
    expect(long).toBeLessThan(short * 11);
  });

  it('within the limits ask for each property once', () => {
    const terms = queryLimits.terms;
    const where = parse(language, Array(terms).fill('(T_All::U16 = 1)').join(' OR '));
    const value = vi.fn((index: number) => rowOf('T_All', { U16: 2 }).value(index));
    const query = { className: 'T_All', at: 0, select: null, ...(where && { where }) };
    expect(compileQuery(query, classOf('T_All'), repository).matches({ cimClass: classOf('T_All'), value })).toBe(
      false,
    );
    expect(value).toHaveBeenCalledTimes(terms);
  });
});

describe('patterns that make others explode', () => {
  const text = 'a'.repeat(10_000);

  it.each(['%a%a%a%a%a%a%a%b', `${'%a'.repeat(500)}b`, `${'%_'.repeat(500)}b`])('LIKE %j: bounded steps', (pattern) => {
    const meter = { steps: 0 };
    expect(compileLike(pattern)(text, meter)).toBe(false);
    expect(meter.steps).toBeLessThanOrEqual((pattern.length + 1) * (text.length + 1));
  });

  it.each(['(a*)*b', '(a|a)*b', '(a|aa)+b', '(.*)*(.*)*(.*)*b', `${'a?'.repeat(300)}b`, `${'.*a'.repeat(300)}b`])(
    'the regular expression %j: bounded steps',
    (pattern) => {
      const meter = { steps: 0 };
      const short = text.slice(0, 1000);
      expect(compileRegularExpression(pattern)(short, meter)).toBe(false);
      expect(meter.steps).toBeLessThanOrEqual((2 * pattern.length + 1) * (short.length + 1));
    },
  );
});

it.each([
  ['WQL', `Caption LIKE '%${'a'.repeat(1000)}b'`],
  ['DMTF:CQL', `Caption LIKE '${'.*'.repeat(500)}b'`],
  ['DMTF:CQL', `UpperCase('${'a'.repeat(20_000)}') LIKE '${'.*'.repeat(500)}b'`],
  ['DMTF:CQL', Array(1500).fill("Caption LIKE '.*b'").join(' OR ')],
  ['DMTF:CQL', Array(1500).fill("UpperCase(Caption) = 'b'").join(' OR ')],
  ['DMTF:CQL', Array(1500).fill("ModelPath(T_All) = 'b'").join(' OR ')],
  ['DMTF:CQL', Array(1500).fill("ANY Names = 'b'").join(' OR ')],
  ['WQL', Array(1500).fill("Names = 'b'").join(' OR ')],
  ['WQL', Array(1500).fill("Names LIKE ''").join(' OR ')],
  ['WQL', Array(1500).fill('Caption < Id').join(' OR ')],
  [
    'WQL',
    Array(1000)
      .fill(`Names = '${'a'.repeat(50)}'`)
      .join(' OR '),
  ],
])('%s: a long value of an instance is given up where testing it takes too long', (language, condition) => {
  const query = parseQuery(language, `SELECT * FROM T_All WHERE ${condition}`);
  const { matches } = compileQuery(query, classOf('T_All'), repository);
  const long = 'a'.repeat(20_000);
  const Names = Array(4000).fill(long);
  expect(() => matches(rowOf('T_All', { Caption: `${long}a`, Id: `${long}A`, Names }))).toThrow(
    expect.objectContaining({ name: 'CIMError', status: 'QUERY_FEATURE_NOT_SUPPORTED' }),
  );
});

it('each instance has the steps of matching for itself', () => {
  const query = parseQuery('WQL', `SELECT * FROM T_All WHERE Caption LIKE '%${'a'.repeat(100)}b'`);
  const { matches } = compileQuery(query, classOf('T_All'), repository);
  const row = rowOf('T_All', { Caption: 'a'.repeat(20_000) });
  for (let times = 0; times < 3; times++) expect(matches(row)).toBe(false);
});

it('functions within each other read a text once for an instance, and a constant not again', () => {
  const timesFor = (operand: string) => {
    const nested = `${'UpperCase('.repeat(60)}${operand}${')'.repeat(60)}`;
    const query = parseQuery('DMTF:CQL', `SELECT * FROM T_All WHERE ${nested} = 'A'`);
    const { matches } = compileQuery(query, classOf('T_All'), repository);
    const row = rowOf('T_All', { Caption: 'a' });
    const toUpperCase = vi.spyOn(String.prototype, 'toUpperCase');
    const isMatch = matches(row);
    const { length } = toUpperCase.mock.calls;
    toUpperCase.mockRestore();
    return [isMatch, length];
  };
  expect(timesFor('Caption')).toEqual([true, 1]);
  expect(timesFor("'a'")).toEqual([true, 0]);
});
