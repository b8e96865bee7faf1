import { describe, expect, it } from 'vitest';
import { interval, isTimeout, toCIMDateTime } from '../../../src/mapping/define/datetime.ts';

describe('a time of the pool', () => {
  it.each([
    ['20261122T23:31:00Z', '20261122233100.000000+000'],
    ['2026-11-22T23:31:00Z', '20261122233100.000000+000'],
    ['2026-11-22T23:31:00.5Z', '20261122233100.500000+000'],
    ['20261122T233100.1234567', '20261122233100.123456+000'],
    ['19700101T00:00:00Z', null],
    ['2026-11-22', null],
    ['', null],
  ])('%j is the datetime %s', (time, expected) => {
    expect(toCIMDateTime(time)).toBe(expected);
  });
});

describe('a number of seconds', () => {
  it.each([
    [0, '00000000000000.000000:000'],
    [2.3, '00000000000002.300000:000'],
    [59.999_999_7, '00000000000100.000000:000'],
    [90_061.5, '00000001010101.500000:000'],
    [8_639_999_999_999, '99999999235959.000000:000'],
    [8_640_000_000_000, null],
    [-1, null],
    [Number.NaN, null],
  ])('%d is the interval %s', (seconds, expected) => {
    expect(interval(seconds)).toBe(expected);
  });
});

describe('a TimeoutPeriod', () => {
  it.each([
    [undefined, false],
    ['00000000000000.000000:000', false],
    ['00000000000000.000001:000', true],
    ['00000000000010.000000:000', true],
  ])('%s is one: %s', (period, expected) => {
    expect(isTimeout(period)).toBe(expected);
  });
});
