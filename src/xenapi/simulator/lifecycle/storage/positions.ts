import type { Call } from '../../message.ts';
import type { WireRecord } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { followAll, type Records, textOf } from '../records.ts';

const limits = {
  VBD: { set: 'VBDs', field: 'userdevice', count: 16 },
  VIF: { set: 'VIFs', field: 'device', count: 7 },
};

/** The numbers at which a machine can take another disk or network interface, the lowest first. */
export function freePositions(records: Records, vm: WireRecord, kind: 'VBD' | 'VIF'): readonly string[] {
  const { set, field, count } = limits[kind];
  const taken = new Set(followAll(records, vm, set, kind).map(([, device]) => positionOf(textOf(device, field))));
  return Array.from({ length: count }, (_, position) => String(position)).filter((position) => !taken.has(position));
}

/**
 * The position for another disk or network interface: the one that is wanted, or the lowest for `autodetect`. Disks know
 * device names, too. Throws INVALID_DEVICE, DEVICE_ALREADY_EXISTS.
 */
export function takePosition(call: Call, vm: WireRecord, kind: 'VBD' | 'VIF', wanted: string): string {
  const free = freePositions(call.db, vm, kind);
  const named = kind === 'VBD' ? positionOf(wanted) : wanted;
  const position = wanted === 'autodetect' ? free[0] : named;
  if (position === undefined || !/^\d+$/.test(position) || Number(position) >= limits[kind].count) {
    throw new XapiError('INVALID_DEVICE', wanted);
  }
  if (!free.includes(position)) throw new XapiError('DEVICE_ALREADY_EXISTS', wanted);
  return position;
}

/** A disk's position as a number, from `3`, `xvdd`, `hdd` or `sdd`; undefined for anything else. */
function positionOf(text: string): string | undefined {
  if (/^\d{1,3}$/.test(text)) return String(Number(text));
  const letter = /^(?:xvd|hd|sd)([a-p])$/.exec(text)?.[1];
  return letter === undefined ? undefined : String(letter.charCodeAt(0) - 97);
}
