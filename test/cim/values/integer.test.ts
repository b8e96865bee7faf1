import { describe, expect, it } from 'vitest';
import {
  fitsInteger,
  type IntegerType,
  parseInteger,
  parseWholeNumber,
  toInteger,
} from '../../../src/cim/values/integer.ts';

describe('integers', () => {
  it.each<[string, IntegerType, number | bigint | undefined]>([
    ['255', 'uint8', 255],
    ['256', 'uint8', undefined],
    ['-1', 'uint8', undefined],
    ['-128', 'sint8', -128],
    ['-129', 'sint8', undefined],
    ['65535', 'uint16', 65_535],
    ['4294967295', 'uint32', 4_294_967_295],
    ['18446744073709551615', 'uint64', 18_446_744_073_709_551_615n],
    ['18446744073709551616', 'uint64', undefined],
    ['-9223372036854775808', 'sint64', -9_223_372_036_854_775_808n],
    ['9223372036854775808', 'sint64', undefined],
    ['5', 'uint64', 5n],
    ['+5', 'uint16', 5],
    ['005', 'uint16', 5],
    ['0x5', 'uint16', 5],
    ['-0x80', 'sint8', -128],
    ['0XfF', 'uint8', 255],
    [' 7\n', 'uint8', 7],
    [`\n${' '.repeat(100)}-0x7\n${' '.repeat(100)}`, 'sint8', -7],
    ['', 'uint8', undefined],
    [' ', 'uint8', undefined],
    ['0x', 'uint8', undefined],
    ['1.0', 'uint8', undefined],
    ['1e3', 'uint32', undefined],
    ['1_0', 'uint8', undefined],
    ['5n', 'uint8', undefined],
    ['- 5', 'sint8', undefined],
  ])('reads %j as %s', (text, type, expected) => {
    expect(parseInteger(text, type)).toBe(expected);
  });

  it('does not spend time on absurdly long numbers', () => {
    expect(parseWholeNumber('9'.repeat(1_000_000))).toBeUndefined();
  });

  it('keeps 64-bit values as bigint and smaller ones as number', () => {
    expect(toInteger(7, 'sint64')).toBe(7n);
    expect(toInteger(7n, 'sint32')).toBe(7);
  });

  it('takes no fraction for an integer', () => {
    expect(fitsInteger(1.5, 'uint8')).toBe(false);
    expect(fitsInteger(Number.NaN, 'uint8')).toBe(false);
  });
});
