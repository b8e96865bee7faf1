declare const brand: unique symbol;

/**
 * A datetime as the 25 characters of DSP0004 § 5.2.4: `yyyymmddhhmmss.mmmmmmsutc` or `ddddddddhhmmss.mmmmmm:000`.
 * Kept as text, because JavaScript's Date has neither microseconds nor asterisks.
 */
export type CIMDateTime = string & { readonly [brand]: 'CIMDateTime' };

/** Lengths and upper bounds of the fields before the point. */
const timestampFields = [
  { length: 4, min: 0, max: 9999 },
  { length: 2, min: 1, max: 12 },
  { length: 2, min: 1, max: 31 },
  { length: 2, min: 0, max: 23 },
  { length: 2, min: 0, max: 59 },
  { length: 2, min: 0, max: 59 },
] as const;
const intervalFields = [
  { length: 8, min: 0, max: 99_999_999 },
  { length: 2, min: 0, max: 23 },
  { length: 2, min: 0, max: 59 },
  { length: 2, min: 0, max: 59 },
] as const;

const shape = /^[0-9]*\**\.[0-9]*\**(?:[+-][0-9]{3}|:000)$/;

/** Is the text a well-formed datetime: fields in range, asterisks only for whole fields from the right? */
export function isDateTime(text: string): text is CIMDateTime {
  return text.length === 25 && text[14] === '.' && shape.test(text) && boundsOf(text) !== undefined;
}

export function parseDateTime(text: string): CIMDateTime | undefined {
  return isDateTime(text) ? text : undefined;
}

/** A point of time, in UTC, from milliseconds since 1970. Years outside 0000-9999 have no CIM form. */
export function dateTimeFromEpoch(milliseconds: number): CIMDateTime | undefined {
  if (!(Math.abs(milliseconds) <= 8.64e15)) return undefined;
  const [seconds = '', fraction = ''] = new Date(milliseconds)
    .toISOString()
    .replaceAll(/[-T:Z]/g, '')
    .split('.');
  return parseDateTime(`${seconds}.${fraction}000+000`);
}

/** What a datetime stands for, in microseconds: asterisks make it a range. */
interface Bounds {
  readonly interval: boolean;
  readonly low: bigint;
  readonly high: bigint;
}

/**
 * Order of two points of time (in UTC) or two intervals: negative, zero, positive. Undefined where DSP0004 defines
 * none: a point against an interval, or values whose asterisks leave the order open.
 */
export function compareDateTimes(left: CIMDateTime, right: CIMDateTime): number | undefined {
  const a = boundsOf(left);
  const b = boundsOf(right);
  if (a === undefined || b === undefined || a.interval !== b.interval) return undefined;
  if (a.low === b.low && a.high === b.high) return 0;
  if (a.high < b.low) return -1;
  return a.low > b.high ? 1 : undefined;
}

function boundsOf(text: string): Bounds | undefined {
  const interval = text[21] === ':';
  const low: number[] = [];
  const high: number[] = [];
  let at = 0;
  for (const { length, min, max } of interval ? intervalFields : timestampFields) {
    const field = text.slice(at, at + length);
    at += length;
    if (field === '*'.repeat(length)) {
      low.push(min);
      high.push(max);
      continue;
    }
    const value = Number(field);
    if (!(value >= min && value <= max)) return undefined;
    low.push(value);
    high.push(value);
  }
  const fraction = text.slice(15, 21);
  if (text[at - 1] === '*' && fraction !== '******') return undefined;
  low.push(Number(fraction.replaceAll('*', '0')));
  high.push(Number(fraction.replaceAll('*', '9')));
  if (interval) return { interval, low: intervalMicroseconds(low), high: intervalMicroseconds(high) };
  return timestampBounds(text, low, high);
}

function timestampBounds(text: string, low: number[], high: number[]): Bounds | undefined {
  const [year = 0, month = 0, day = 0] = high;
  const lastDay = daysInMonth(year, month);
  if (text[6] === '*') high[2] = lastDay;
  else if (day > lastDay) return undefined;
  const offset = BigInt(Number(text.slice(21))) * 60_000_000n;
  return { interval: false, low: timestampMicroseconds(low) - offset, high: timestampMicroseconds(high) - offset };
}

function intervalMicroseconds([days = 0, hours = 0, minutes = 0, seconds = 0, micros = 0]: readonly number[]): bigint {
  return BigInt(((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000_000n + BigInt(micros);
}

function timestampMicroseconds([year = 0, month = 1, day = 1, ...time]: readonly number[]): bigint {
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const days = new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
  return intervalMicroseconds([days, ...time]);
}

function daysInMonth(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}
