import { describe, expect, it } from 'vitest';
import { QueryError } from '../../../src/cim/query/error.ts';

describe('QueryError', () => {
  it.each([
    ['language', 14],
    ['invalid', 15],
    ['feature', 29],
  ] as const)('of kind %s goes on the wire as status %d', (kind, code) => {
    expect(new QueryError(kind, 'why').toCIMError()).toMatchObject({ code, message: 'why' });
  });

  it('says where, counted from one', () => {
    expect(new QueryError('invalid', 'expected FROM', 9)).toMatchObject({
      message: 'expected FROM (at character 10)',
      position: 9,
    });
  });
});
