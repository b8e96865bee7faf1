import { describe, expect, it } from 'vitest';
import { parseBoolean, parseScalar, printScalar } from '../../../src/cim/values/scalar-text.ts';

describe('text of scalars', () => {
  it('takes booleans in any case', () => {
    expect([' TRUE', 'true', 'False\n', 'yes', '1', ''].map(parseBoolean)).toEqual([
      true,
      true,
      false,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps strings exactly as they are', () => {
    expect(parseScalar(' a\n', 'string')).toBe(' a\n');
  });

  it('takes one UTF-16 unit for a char16', () => {
    expect(parseScalar('é', 'char16')).toBe('é');
    expect(parseScalar('', 'char16')).toBeUndefined();
    expect(parseScalar('😀', 'char16')).toBeUndefined();
  });

  it('takes only well-formed datetimes', () => {
    expect(parseScalar(' 20261122233100.000000+000 ', 'datetime')).toBe('20261122233100.000000+000');
    expect(parseScalar('today', 'datetime')).toBeUndefined();
  });

  it('prints booleans in capitals and whole reals with a digit after the point', () => {
    expect(printScalar(true, 'boolean')).toBe('TRUE');
    expect(printScalar(2, 'real32')).toBe('2.0');
    expect(printScalar(2n, 'uint64')).toBe('2');
  });
});
