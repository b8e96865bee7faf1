import type { WireRecord } from '../../wire-value.ts';
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

/** True when a machine can have a disk or network interface at this position at all. */
export function isPosition(position: string, kind: 'VBD' | 'VIF'): boolean {
  return /^\d+$/.test(position) && Number(position) < limits[kind].count;
}

/** A disk's position as a number, from `3`, `xvdd`, `hdd` or `sdd`; undefined for anything else. */
export function positionOf(text: string): string | undefined {
  if (/^\d{1,3}$/.test(text)) return String(Number(text));
  const letter = /^(?:xvd|hd|sd)([a-p])$/.exec(text)?.[1];
  return letter === undefined ? undefined : String(letter.charCodeAt(0) - 97);
}
