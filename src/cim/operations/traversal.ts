import { cimError } from '../catalogue.ts';
import type { Edge, Items } from '../provider.ts';
import { pathOfRow } from '../row-path.ts';
import type { CIMClass } from '../schema/types.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import { findInstance, isPadded, localPath } from './lookup.ts';
import type { OperationScope } from './operation.ts';
import type { ServedStep, TraversalFilter } from './traversal-plans.ts';

/** A source instance: its own class, and its path in the operation's namespace. */
interface Source {
  readonly cimClass: CIMClass;
  readonly path: InstancePath;
}

/** @throws CIMError INVALID_PARAMETER when the class of ObjectName does not exist */
export function requireSourceClass(scope: OperationScope, className: string): CIMClass {
  const found = scope.repository.class(className);
  if (found === undefined) throw cimError('unknownSourceClass', className);
  return found;
}

/** Without keys only an instance of a class that has none can be named. */
export function namesInstance({ keys, isAbstract }: CIMClass, name: InstancePath | ClassPath): name is InstancePath {
  if (name.kind === 'class-path') return false;
  return name.keys.size > 0 || (keys.length === 0 && !isAbstract);
}

/**
 * The class that an optional parameter names.
 * @throws CIMError INVALID_PARAMETER when it does not exist: traversals know no INVALID_CLASS (DSP0200 1.4 § 5.3.2.14)
 */
export function filterClass(
  scope: OperationScope,
  parameter: 'AssocClass' | 'ResultClass',
  name: string | undefined,
): CIMClass | undefined {
  if (name === undefined) return undefined;
  const found = scope.repository.class(name);
  if (found === undefined) throw cimError('unknownFilterClass', parameter, name);
  return found;
}

/**
 * A path may name a superclass of the source, have blanks around its keys, or references among them that lead
 * elsewhere; then the source itself is looked up, if there is just one.
 */
function sourceOf(scope: OperationScope, path: InstancePath): Source | undefined {
  const cimClass = requireSourceClass(scope, path.className);
  const isOwn = !cimClass.isAbstract && scope.providers.find(scope.context.namespace, cimClass.name) !== undefined;
  const isPlain = cimClass.keys.every(({ type }) => type !== 'reference') && !isPadded(path);
  if (isOwn && isPlain) return { cimClass, path: localPath(scope, cimClass, path) };
  const found = findInstance(scope, cimClass, path);
  return found && { cimClass: found.cimClass, path: pathOfRow(found.row, scope.context.namespace) };
}

/** The part of a traversal that goes over one association class. */
export interface Leg {
  /** In the operation's namespace. */
  readonly source: InstancePath;
  readonly step: ServedStep;
  /** All of the traversal, this one among them. */
  readonly steps: readonly ServedStep[];
}

/** An edge, and the leg of the traversal on which it was met. */
export interface Encounter {
  readonly edge: Edge;
  readonly leg: Leg;
}

/** The edges that leave an instance under a filter; a source that does not exist has none. */
export function* edgesFrom(scope: OperationScope, path: InstancePath, filter: TraversalFilter): Items<Encounter> {
  const source = sourceOf(scope, path);
  if (source === undefined) return;
  const { context, repository, plans } = scope;
  let version = repository.version;
  let steps = plans.servedStepsFrom(source.cimClass, filter);
  for (let index = 0; index < steps.length; index++) {
    // Providers know but the classes as they are now. None of those that they serve comes or goes.
    if (repository.version !== version) {
      version = repository.version;
      steps = plans.servedStepsFrom(repository.class(source.cimClass.name) ?? source.cimClass, filter);
    }
    const step = steps[index] as ServedStep;
    const leg: Leg = { source: source.path, step, steps };
    for (const edge of step.provider.traverse?.(context, step.association, step.role, source.path) ?? []) {
      yield edge && step.resultRoles.includes(edge.resultRole) ? { edge, leg } : undefined;
    }
  }
}
