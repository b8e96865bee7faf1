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
  if (!(seconds >= 0 && seconds < tooLong)) return null;
  // Rounded, since what 2.3 leaves behind the point is a little less than 0.3; that may make another second.
  const micros = Math.round((seconds % 1) * 1e6);
  const whole = Math.trunc(seconds) + Math.trunc(micros / 1e6);
  const part = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0');
  const days = part(whole / 86_400, 8);
  const clock = [(whole / 3600) % 24, (whole / 60) % 60, whole % 60].map((value) => part(value, 2)).join('');
  return `${days}${clock}.${part(micros % 1e6, 6)}:000` as CIMDateTime;
}

/** Does a TimeoutPeriod ask for a time limit? Neither NULL does nor zero, however it is written. */
export function isTimeout(period: string | undefined): boolean {
  return period !== undefined && /[1-9]/.test(period.slice(0, 21));
}
