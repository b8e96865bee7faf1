import type { CIMDateTime } from '../../cim/index.ts';

const iso = /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2}):?(\d{2}):?(\d{2})(?:\.(\d{1,6})\d*)?Z?$/;

/** An ISO 8601 time of the Xen-API (always UTC) as a datetime of DSP0004 § 5.2.4; null for 1970 and for no time. */
export function toCIMDateTime(time: string): CIMDateTime | null {
  const match = iso.exec(time);
  if (!match || match[1] === '1970') return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  return `${year}${month}${day}${hour}${minute}${second}.${fraction.padEnd(6, '0')}+000` as CIMDateTime;
}

const tooLong = 100_000_000 * 86_400;

/** A length of time in seconds as an interval of DSP0004 § 5.2.4: `ddddddddhhmmss.mmmmmm:000`; null for what is none. */
export function interval(seconds: number): CIMDateTime | null {
  if (seconds < 0 || seconds >= tooLong) return null;
  const whole = Math.trunc(seconds);
  const part = (value: number, width: number) => String(Math.trunc(value)).padStart(width, '0');
  const days = part(whole / 86_400, 8);
  const clock = [(whole / 3600) % 24, (whole / 60) % 60, whole % 60].map((value) => part(value, 2)).join('');
  return `${days}${clock}.${part((seconds - whole) * 1e6, 6)}:000` as CIMDateTime;
}
