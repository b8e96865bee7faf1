import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CIMDateTime,
  compareDateTimes,
  dateTimeFromEpoch,
  isDateTime,
  parseDateTime,
} from '../../../src/cim/values/datetime.ts';

const at = (text: string) => parseDateTime(text) as CIMDateTime;

describe('datetimes', () => {
  it.each([
    '20261122233100.000000+000',
    '20261122233100.123456-000',
    '20240229000000.000000+840',
    '19980525133015.******-300',
    '19980525133015.123***-300',
    '1998052513****.******-300',
    '**************.******+000',
    '00000101000000.000000+000',
    '00000001132312.125000:000',
    '99999999235959.999999:000',
    '00000001132312.******:000',
    '**************.******:000',
  ])('accepts %s', (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  it.each([
    '',
    '20261122233100.000000',
    '20261322000000.000000+000',
    '20250229000000.000000+000',
    '20260431000000.000000+000',
    '20261122240000.000000+000',
    '20261122236000.000000+000',
    '20261122235960.000000+000',
    '202611222331*0.000000+000',
    '2026112223310*.******+000',
    '2026****233100.000000+000',
    '20261122233100.*00000+000',
    '202611222331**.000000+000',
    '20261122233100.000000:001',
    '20261122233100.000000+0000',
    '20261122233100.000000 000',
    '20261122233100,000000+000',
    '2026-11-22T23:31:00Z',
    '00000001242312.125000:000',
  ])('refuses %j', (text) => {
    expect(isDateTime(text)).toBe(false);
  });

  it('takes milliseconds since 1970', () => {
    expect(dateTimeFromEpoch(1_795_390_260_123)).toBe('20261122233100.123000+000');
    expect(dateTimeFromEpoch(0)).toBe('19700101000000.000000+000');
    expect(dateTimeFromEpoch(Number.NaN)).toBeUndefined();
    expect(dateTimeFromEpoch(8.64e15)).toBeUndefined();
    expect(dateTimeFromEpoch(-62_167_219_200_001)).toBeUndefined();
  });

  it.each<[string, string, number | undefined]>([
    ['20261122233100.000000+000', '20261123003100.000000+060', 0],
    ['20261122233100.000000+000', '20261122233100.000001+000', -1],
    ['20261122233100.000000+000', '20261122233100.000000+001', 1],
    ['20261122233100.000000-000', '20261122233100.000000+000', 0],
    ['00000001000000.000000:000', '00000000235959.999999:000', 1],
    ['00000001000000.000000:000', '20261122233100.000000+000', undefined],
    ['202611222331**.******+000', '20261122233100.000000+000', undefined],
    ['202611222331**.******+000', '20261122233200.000000+000', -1],
    ['20261122******.******+000', '20261122******.******+000', 0],
    ['202602********.******+000', '20260301000000.000000+000', -1],
  ])('compares %s with %s', (left, right, expected) => {
    expect(compareDateTimes(at(left), at(right))).toBe(expected);
  });

  it('orders points of time as their milliseconds', () => {
    const time = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [a, b] = [dateTimeFromEpoch(one), dateTimeFromEpoch(other)];
        return a !== undefined && b !== undefined && compareDateTimes(a, b) === Math.sign(one - other);
      }),
    );
  });
});
