import { cimError } from '../catalogue.ts';
import { CIMError } from '../errors.ts';
import type { Row, Served } from '../provider.ts';
import { pathOfRow } from '../row-path.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import type { CIMClass } from '../schema/types.ts';
import { trimBlanks } from '../values/blanks.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import type { OperationScope } from './operation.ts';

/** @throws CIMError INVALID_CLASS */
export function requireClass(scope: OperationScope, name: string): CIMClass {
  const found = scope.repository.class(name);
  if (found === undefined) throw cimError('unknownClass', name);
  return found;
}

/** The class and its descendants, as far as they can have instances of their own. */
export function servedClasses(
  { repository, providers, context }: OperationScope,
  { name }: CIMClass,
): readonly Served[] {
  return providers.served(context.namespace, repository.withDescendants(name));
}

export interface FoundInstance extends Served {
  readonly row: Row;
  readonly path: InstancePath;
}

/**
 * The instance that a path names. A path that names a superclass is accepted when its keys identify exactly one
 * instance of the descendants, and so is one among the keys of an association.
 */
export function findInstance(scope: OperationScope, cimClass: CIMClass, path: InstancePath): FoundInstance | undefined {
  const named = path.keys.size > cimClass.keys.length ? path : withActualEnds(scope, path);
  return findExactly(scope, cimClass, named) ?? findTrimmed(scope, cimClass, named);
}

/** The path with the creation classes of the instances that its references name by a superclass, if they are there. */
function withActualEnds(scope: OperationScope, path: InstancePath): InstancePath {
  let keys: Map<string, KeyValue> | undefined;
  for (const [name, value] of path.keys) {
    if (typeof value !== 'object') continue;
    const actual = actualEnd(scope, value);
    if (actual !== undefined) keys = (keys ?? new Map(path.keys)).set(name, actual);
  }
  return keys === undefined ? path : { ...path, keys };
}

function actualEnd(scope: OperationScope, end: InstancePath): InstancePath | undefined {
  const there = scopeIn(scope, end.namespace);
  const cimClass = there?.repository.class(end.className);
  if (there === undefined || cimClass === undefined || !mayHaveDescendants(there, cimClass)) return undefined;
  // An end that is an association itself must be named rightly: looking for its ends, and theirs, may take any time.
  if ([...end.keys.values()].some((value) => typeof value === 'object')) return undefined;
  const found = findInstance(there, cimClass, end);
  return found && { ...end, className: found.cimClass.name, keys: pathOfRow(found.row, there.context.namespace).keys };
}

const mayHaveDescendants = (
  { repository, providers, context }: OperationScope,
  { name, isAbstract }: CIMClass,
): boolean =>
  isAbstract || providers.find(context.namespace, name) === undefined || repository.subclasses(name).length > 0;

function scopeIn(scope: OperationScope, namespace: string | undefined): OperationScope | undefined {
  if (namespace === undefined) return scope;
  const repository = scope.repositoryOf(namespace);
  return repository && { ...scope, repository, context: { ...scope.context, namespace: scope.properName(namespace) } };
}

/** Clients that indent their XML send key values with blanks around them. */
function findTrimmed(scope: OperationScope, cimClass: CIMClass, path: InstancePath): FoundInstance | undefined {
  return isPadded(path) ? findExactly(scope, cimClass, trimmed(path)) : undefined;
}

/** Has a key, or a key of a reference among the keys, blanks around its value? */
export function isPadded({ keys }: InstancePath): boolean {
  for (const value of keys.values()) {
    if (typeof value === 'string' ? value !== trimBlanks(value) : typeof value === 'object' && isPadded(value))
      return true;
  }
  return false;
}

function trimmed(path: InstancePath): InstancePath {
  return { ...path, keys: new Map([...path.keys].map(([name, value]) => [name, trimmedKey(value)])) };
}

function trimmedKey(value: KeyValue): KeyValue {
  if (typeof value === 'string') return trimBlanks(value);
  return typeof value === 'object' ? trimmed(value) : value;
}

/** Descendants that declare other keys than the path has do not count, unless they all do. */
function findExactly(scope: OperationScope, cimClass: CIMClass, path: InstancePath): FoundInstance | undefined {
  let found: FoundInstance | undefined;
  let misfit: CIMError | undefined;
  let anyFits = false;
  for (const { cimClass: candidate, provider } of servedClasses(scope, cimClass)) {
    const own = pathOrMisfit(scope, candidate, path);
    if (own instanceof CIMError) {
      if (candidate === cimClass) throw own;
      misfit ??= own;
      continue;
    }
    anyFits = true;
    const row = provider.get(scope.context, candidate, own);
    if (row === undefined || leadsElsewhere(own, row, scope.context.namespace)) continue;
    if (candidate !== cimClass && found !== undefined) return undefined;
    found = { cimClass: candidate, provider, path: own, row };
    if (candidate === cimClass) break;
  }
  if (misfit !== undefined && !anyFits) throw misfit;
  return found;
}

/**
 * Does a reference among the keys name another namespace than that of the instance has? Providers need not look at it,
 * and a reference without one is right wherever it leads.
 */
function leadsElsewhere({ keys }: InstancePath, row: Row, namespace: string): boolean {
  for (const value of keys.values()) {
    if (typeof value === 'object') return areElsewhere(keys, pathOfRow(row, namespace).keys, namespace);
  }
  return false;
}

/** References without a namespace are relative to the instance that holds them. */
function areElsewhere(sent: InstancePath['keys'], present: InstancePath['keys'], namespace: string): boolean {
  for (const [name, value] of sent) {
    const actual = present.get(name);
    if (typeof value !== 'object' || typeof actual !== 'object') continue;
    const place = actual.namespace ?? namespace;
    if (value.namespace !== undefined && value.namespace.toLowerCase() !== place.toLowerCase()) return true;
    if (areElsewhere(value.keys, actual.keys, place)) return true;
  }
  return false;
}

/** The path as one of an instance of the class, or why it cannot be one. */
function pathOrMisfit(scope: OperationScope, cimClass: CIMClass, path: InstancePath): InstancePath | CIMError {
  try {
    return localPath(scope, cimClass, path);
  } catch (error) {
    if (error instanceof CIMError) return error;
    throw error;
  }
}

/** @throws CIMError INVALID_CLASS, NOT_FOUND */
export function requireInstance(scope: OperationScope, path: InstancePath): FoundInstance {
  const found = findInstance(scope, requireClass(scope, path.className), path);
  if (found === undefined) throw cimError('instanceNotFound', path.className);
  return found;
}

/** The path as one of an instance of `cimClass` in the operation's namespace, keys named and typed as declared. */
export function localPath(scope: OperationScope, cimClass: CIMClass, path: InstancePath): InstancePath {
  const named = path.className === cimClass.name ? path : { ...path, className: cimClass.name };
  const { kind, className, keys } = normalisePath(scope.repository, named);
  return { kind, className, keys: properKeys(scope, keys), namespace: scope.context.namespace };
}

/** The keys with the namespaces of references under their proper names. */
function properKeys(scope: OperationScope, keys: InstancePath['keys']): InstancePath['keys'] {
  for (const value of keys.values()) {
    if (typeof value === 'object') return new Map([...keys].map(([name, each]) => [name, properKey(scope, each)]));
  }
  return keys;
}

function properKey(scope: OperationScope, value: KeyValue): KeyValue {
  if (typeof value !== 'object') return value;
  const { namespace } = value;
  const place = namespace === undefined ? {} : { namespace: scope.properName(namespace) };
  return { ...value, ...place, keys: properKeys(scope, value.keys) };
}
