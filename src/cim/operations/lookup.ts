import type { Provider, Row } from '../provider.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import type { CIMClass } from '../schema/types.ts';
import type { InstancePath } from '../values/path.ts';
import { cimError } from './errors.ts';
import type { OperationScope } from './operation.ts';

/** @throws CIMError INVALID_CLASS */
export function requireClass(scope: OperationScope, name: string): CIMClass {
  const found = scope.repository.class(name);
  if (found === undefined) throw cimError('unknownClass', name);
  return found;
}

/** A concrete class and whoever serves its own instances. */
export interface Served {
  readonly cimClass: CIMClass;
  readonly provider: Provider;
}

/** The class and its descendants, as far as they can have instances of their own. */
export function* servedClasses(scope: OperationScope, cimClass: CIMClass): Iterable<Served> {
  for (const candidate of scope.repository.withDescendants(cimClass.name)) {
    if (candidate.isAbstract) continue;
    const provider = scope.providers.find(scope.context.namespace, candidate.name);
    if (provider !== undefined) yield { cimClass: candidate, provider };
  }
}

export interface FoundInstance extends Served {
  readonly row: Row;
  readonly path: InstancePath;
}

/**
 * The instance that a path names. A path that names a superclass is accepted when its keys identify exactly one
 * instance of the descendants.
 */
export function findInstance(scope: OperationScope, cimClass: CIMClass, path: InstancePath): FoundInstance | undefined {
  return findExactly(scope, cimClass, path) ?? findTrimmed(scope, cimClass, path);
}

/** Clients that indent their XML send key values with blanks around them. */
function findTrimmed(scope: OperationScope, cimClass: CIMClass, path: InstancePath): FoundInstance | undefined {
  const isPadded = [...path.keys.values()].some((value) => typeof value === 'string' && value !== value.trim());
  if (!isPadded) return undefined;
  const keys = new Map([...path.keys].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]));
  return findExactly(scope, cimClass, { ...path, keys });
}

function findExactly(scope: OperationScope, cimClass: CIMClass, path: InstancePath): FoundInstance | undefined {
  let found: FoundInstance | undefined;
  for (const served of servedClasses(scope, cimClass)) {
    const candidatePath = localPath(scope, served.cimClass, path);
    const row = served.provider.get(scope.context, served.cimClass, candidatePath);
    if (row === undefined) continue;
    if (served.cimClass === cimClass) return { ...served, row, path: candidatePath };
    if (found !== undefined) return undefined;
    found = { ...served, row, path: candidatePath };
  }
  return found;
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
  return { ...normalisePath(scope.repository, named), namespace: scope.context.namespace };
}
