import { describe, expect, it } from 'vitest';
import { QueryError } from '../../../src/cim/query/error.ts';

describe('QueryError', () => {
  it.each([
    ['language', 14],
    ['invalid', 15],
    ['feature', 29],
  ] as const)('of kind %s goes on the wire as status %d', (kind, code) => {
    expect(new QueryError(kind, 'why').toCIMError('')).toMatchObject({ code, message: 'why' });
  });

  it.each([
    ['SELECT * WHERE a = 1', 9, 'expected FROM (at character 10), at "WHERE a = 1"'],
    ['a = "\u{1f600}" )', 9, 'expected FROM (at character 9), at ")"'],
    ['SELECT *', 8, 'expected FROM (at character 9), at its end'],
  ])('says where, in characters counted from one (%s)', (text, position, message) => {
    expect(new QueryError('invalid', 'expected FROM', position).toCIMError(text)).toMatchObject({ message });
  });
});
