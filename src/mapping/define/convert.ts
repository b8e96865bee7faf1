import type { CIMDateTime } from '../../cim/index.ts';

const iso = /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2}):?(\d{2}):?(\d{2})(?:\.(\d{1,6})\d*)?Z?$/;

/** An ISO 8601 time of the Xen-API (always UTC) as a datetime of DSP0004 § 5.2.4; null for 1970 and for no time. */
export function toCIMDateTime(time: string): CIMDateTime | null {
  const match = iso.exec(time);
  if (!match || match[1] === '1970') return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  return `${year}${month}${day}${hour}${minute}${second}.${fraction.padEnd(6, '0')}+000` as CIMDateTime;
}
