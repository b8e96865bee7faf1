import type { MirroredRecord } from './table.ts';

/** Whether two decoded values say the same: sets in the same order, maps with the same entries. */
function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((element, index) => equalValues(element, b[index]));
  }
  if (a instanceof Map) return b instanceof Map && equalMaps(a, b);
  return false;
}

function equalMaps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!equalValues(value, b.get(key))) return false;
  return true;
}

/** Two records of one class, made by the same decoder. */
export function equalRecords(a: MirroredRecord, b: MirroredRecord): boolean {
  for (const field in a) if (!equalValues(a[field], b[field])) return false;
  return true;
}
