import type { CIMDateTime } from '../../cim/values/datetime.ts';
import type { InstancePath, KeyValue } from '../../cim/values/path.ts';

const iso = /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2}):?(\d{2}):?(\d{2})(?:\.(\d{1,6})\d*)?Z?$/;

/** An ISO 8601 time of the Xen-API (always UTC) as a datetime of DSP0004 § 5.2.4; null for 1970 and for no time. */
export function toCIMDateTime(time: string): CIMDateTime | null {
  const match = iso.exec(time);
  if (!match || match[1] === '1970') return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  return `${year}${month}${day}${hour}${minute}${second}.${fraction.padEnd(6, '0')}+000` as CIMDateTime;
}

/** A path as the text that old clients know: `root/cimv2:Xen_Disk.DeviceID="…",Name="…"` (DSP0004 § 8.2.5). */
export function toPathText(path: InstancePath): string {
  const keys = [...path.keys].map(([name, value]) => `${name}=${toKeyText(value)}`).join(',');
  return `${path.namespace === undefined ? '' : `${path.namespace}:`}${path.className}.${keys}`;
}

function toKeyText(value: KeyValue): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  const content = typeof value === 'string' ? value : toPathText(value);
  return `"${content.replace(/["\\]/g, '\\$&')}"`;
}
