import type { OperationContext, Provider, Row } from '../provider.ts';
import type { CIMClass } from '../schema/types.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import type { Lookups } from './lookups.ts';

/**
 * The own instances of a class among which a condition's matches are: looked up where the condition tells enough, else
 * all. Each is still to be tested. Keys that are all given decide; what is found by some of them, or by a reference,
 * replaces the scan only if something is found.
 */
export function* candidates(
  context: OperationContext,
  provider: Provider,
  cimClass: CIMClass,
  lookups: Lookups,
): Iterable<Row> {
  const { keyEquality, referenceEquality } = lookups;
  if (keyEquality !== undefined) {
    const row = provider.get(context, cimClass, pathOf(context, cimClass, keyEquality));
    if (row !== undefined) yield row;
    if (row !== undefined || keyEquality.size === cimClass.keys.length) return;
  }
  let isFound = false;
  for (const row of referenceEquality ? referring(context, provider, cimClass, referenceEquality) : []) {
    isFound = true;
    yield row;
  }
  if (!isFound) yield* provider.enumerate(context, cimClass);
}

function pathOf(
  { namespace }: OperationContext,
  cimClass: CIMClass,
  values: ReadonlyMap<number, KeyValue>,
): InstancePath {
  const keys = new Map<string, KeyValue>();
  for (const { name, index } of cimClass.keys) {
    const value = values.get(index);
    if (value !== undefined) keys.set(name, value);
  }
  return { kind: 'instance-path', namespace, className: cimClass.name, keys };
}

/** The associations that a traversal from one of the references meets. */
function* referring(
  context: OperationContext,
  provider: Provider,
  association: CIMClass,
  references: ReadonlyMap<number, InstancePath>,
): Iterable<Row> {
  for (const role of association.references) {
    const source = references.get(role.index);
    if (source === undefined || !isIn(source, context.namespace)) continue;
    // An edge for each of the other ends: one of them is enough.
    const other = association.references.find((reference) => reference !== role);
    const here = { ...source, namespace: context.namespace };
    for (const edge of provider.traverse?.(context, association, role, here) ?? []) {
      if (edge.resultRole === other) yield edge.association();
    }
    return;
  }
}

function isIn({ namespace }: InstancePath, wanted: string): boolean {
  return namespace === undefined || namespace.toLowerCase() === wanted.toLowerCase();
}
