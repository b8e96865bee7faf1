import type { Inventory, XenRecord } from '../../xenapi/index.ts';
import type { RecordMapping } from '../define/mapping.ts';
import { type CompiledCondition, compileCondition } from './accessors.ts';
import { coordinator } from './coordinator.ts';

/**
 * Counts the instances that stand on records, keys that dangle apart. Undefined where other records or a function say
 * which have some, or how many: to ask them takes about as long as to make the instances.
 */
export function counterOf({ form, from, when, each }: RecordMapping, inventory: Inventory): (() => number) | undefined {
  if (form === 'singleton') return () => (coordinator(inventory) ? 1 : 0);
  const { own, followed } = compileCondition(when);
  if (typeof each === 'function' || followed !== undefined) return undefined;
  const perRecord = each?.length ?? 1;
  if (when === undefined) return () => inventory.count(from) * perRecord;
  return remembered(inventory, () => countAccepted(inventory.all(from), own) * perRecord);
}

function countAccepted(records: Iterable<XenRecord>, accepts: CompiledCondition['own']): number {
  let count = 0;
  for (const record of records) if (accepts(record)) count++;
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
