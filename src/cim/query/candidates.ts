import type { Items, OperationContext, Provider, Row } from '../provider.ts';
import { pathOfRow } from '../row-path.ts';
import type { CIMClass } from '../schema/types.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import { pathIdentity } from '../values/path-identity.ts';
import type { CompiledFilter } from './compile.ts';
import type { Lookup } from './lookups.ts';

/**
 * The own instances of a class among which a condition's matches are: looked up where the condition tells enough, else
 * all. Each is still to be tested. Keys that are all given decide, and so does a reference that says its namespace;
 * what is found by less replaces the scan only if something is found.
 */
export function* candidates(
  context: OperationContext,
  provider: Provider,
  cimClass: CIMClass,
  { lookups }: Pick<CompiledFilter, 'lookups'>,
): Items<Row> {
  const [first, second] = lookups ?? [];
  if (lookups === undefined) yield* provider.enumerate(context, cimClass);
  else if (second !== undefined) yield* byKeys(context, provider, cimClass, lookups);
  else if (first !== undefined) yield* byOne(context, provider, cimClass, first);
}

function* byOne(context: OperationContext, provider: Provider, cimClass: CIMClass, lookup: Lookup): Items<Row> {
  const { keys, references } = lookup;
  if (keys.size > 0) {
    const row = provider.get(context, cimClass, pathOf(context, cimClass, keys));
    if (row !== undefined) yield row;
    if (row !== undefined || keys.size === cimClass.keys.length) return;
  }
  const isDecided = yield* referring(context, provider, cimClass, references);
  if (!isDecided) yield* provider.enumerate(context, cimClass);
}

/** Alternatives are keys of single instances, or else everything is looked at. */
function* byKeys(
  context: OperationContext,
  provider: Provider,
  cimClass: CIMClass,
  lookups: readonly Lookup[],
): Items<Row> {
  const found = new Map<string, Row>();
  for (const { keys } of lookups) {
    const row = keys.size === 0 ? undefined : provider.get(context, cimClass, pathOf(context, cimClass, keys));
    if (row !== undefined) found.set(pathIdentity(pathOfRow(row, context.namespace)), row);
    else if (keys.size === 0 || keys.size < cimClass.keys.length) {
      yield* provider.enumerate(context, cimClass);
      return;
    }
    yield undefined;
  }
  yield* found.values();
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

/**
 * The associations that a traversal from one of the references meets.
 * @returns whether those are all for certain: a reference that does not say its namespace may also be meant for another
 */
function* referring(
  context: OperationContext,
  provider: Provider,
  association: CIMClass,
  references: ReadonlyMap<number, InstancePath>,
): Generator<Row | undefined, boolean> {
  const role = association.references.find(({ index }) => references.has(index));
  const source = role && references.get(role.index);
  if (role === undefined || source === undefined || provider.traverse === undefined) return false;
  // An edge for each of the other ends: one of them is enough.
  const other = association.references.find((reference) => reference !== role);
  let isCertain = source.namespace !== undefined;
  for (const edge of provider.traverse(context, association, role, placed(source, context.namespace))) {
    const isFirst = edge !== undefined && edge.resultRole.name === other?.name;
    if (isFirst) isCertain = true;
    yield isFirst ? edge.association() : undefined;
  }
  return isCertain;
}

/** In the server's spelling, where it is the namespace of the operation. */
function placed(path: InstancePath, namespace: string): InstancePath {
  const isHere = path.namespace === undefined || path.namespace.toLowerCase() === namespace.toLowerCase();
  return isHere ? { ...path, namespace } : path;
}
