import type { Inventory, XenRecord } from '../../xenapi/index.ts';
import type { Condition, RecordMapping } from '../define/mapping.ts';
import { compileCondition } from './accessors.ts';
import { coordinator } from './coordinator.ts';

/**
 * Counts the instances that stand on records, keys that dangle apart. Undefined where other records or a function say
 * which have some, or how many: to ask them takes about as long as to make the instances.
 */
export function counterOf({ form, from, when, each }: RecordMapping, inventory: Inventory): (() => number) | undefined {
  if (form === 'singleton') return () => (coordinator(inventory) ? 1 : 0);
  if (typeof each === 'function' || !looksAtOwnFields(when)) return undefined;
  const perRecord = each?.length ?? 1;
  if (when === undefined) return () => inventory.count(from) * perRecord;
  const accepts = compileCondition(when);
  return remembered(inventory, () => countAccepted(inventory.all(from), accepts) * perRecord);
}

const looksAtOwnFields = (when: Condition | undefined): boolean =>
  typeof when !== 'function' && !Object.keys(when ?? {}).some((name) => name.includes('.'));

function countAccepted(records: Iterable<XenRecord>, accepts: ReturnType<typeof compileCondition>): number {
  let count = 0;
  for (const record of records) if (accepts(record, {})) count++;
  return count;
}

/** Counts again only when something has changed. */
function remembered(inventory: Inventory, count: () => number): () => number {
  let known = { version: -1, count: 0 };
  return () => {
    if (known.version !== inventory.version) known = { version: inventory.version, count: count() };
    return known.count;
  };
}
