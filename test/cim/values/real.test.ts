import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReal, printReal } from '../../../src/cim/values/real.ts';

describe('reals', () => {
  it.each([
    [5, '5.0'],
    [-0, '-0.0'],
    [0.1, '0.1'],
    [1e21, '1.0E+21'],
    [1.5e-7, '1.5E-7'],
    [Number.POSITIVE_INFINITY, 'INF'],
    [Number.NEGATIVE_INFINITY, '-INF'],
    [Number.NaN, 'NaN'],
  ])('prints %d as %s', (value, text) => {
    expect(printReal(value, 'real64')).toBe(text);
  });

  it('prints a real32 no longer than it needs', () => {
    expect(printReal(Math.fround(0.1), 'real32')).toBe('0.1');
  });

  it('round-trips every real64', () => {
    fc.assert(fc.property(fc.double(), (value) => Object.is(parseReal(printReal(value, 'real64'), 'real64'), value)));
  });

  it('round-trips every real32', () => {
    fc.assert(fc.property(fc.float(), (value) => Object.is(parseReal(printReal(value, 'real32'), 'real32'), value)));
  });

  it.each(['', 'inf', 'nan', '+INF', '1e', '0x10', '1,5', 'Infinity', '.'])('refuses %j', (text) => {
    expect(parseReal(text, 'real64')).toBeUndefined();
  });

  it.each([
    ['1e39', 'real32'],
    ['-3.41e38', 'real32'],
    ['1e400', 'real64'],
    ['-1e309', 'real64'],
  ] as const)('refuses %s, which is beyond what a %s holds', (text, type) => {
    expect(parseReal(text, type)).toBeUndefined();
  });

  it('takes infinity by its name', () => {
    expect(parseReal('-INF', 'real32')).toBe(Number.NEGATIVE_INFINITY);
    expect(parseReal('1e39', 'real64')).toBe(1e39);
  });

  it.each([
    ['1.', 1],
    ['.5', 0.5],
    ['-2.5E-1', -0.25],
    [' 3 ', 3],
  ])('reads %j', (text, value) => {
    expect(parseReal(text, 'real64')).toBe(value);
  });
});
