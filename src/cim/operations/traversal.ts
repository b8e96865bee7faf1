import type { Edge, Provider } from '../provider.ts';
import type { CIMClass, CIMProperty, ClassRepository } from '../schema/types.ts';
import type { InstancePath } from '../values/path.ts';
import { cimError } from './errors.ts';
import { findInstance, localPath, requireClass } from './lookup.ts';
import type { OperationScope } from './operation.ts';
import { pathOfRow } from './row-path.ts';

/** One way from a source class: over an association class, entered by one of its references. */
export interface TraversalStep {
  readonly association: CIMClass;
  readonly role: CIMProperty;
  /** The references that the way may leave by. */
  readonly resultRoles: readonly CIMProperty[];
}

/** What the caller of an association operation filters by (DSP0200 1.4 § 5.3.2.14 and § 5.3.2.16). */
export interface TraversalFilter {
  readonly role?: string | undefined;
  readonly resultRole?: string | undefined;
  readonly associationClass?: CIMClass | undefined;
  readonly resultClass?: CIMClass | undefined;
}

/** A step that instances can really go: its association class has a provider. */
export interface ServedStep extends TraversalStep {
  readonly provider: Provider;
}

/**
 * The ways out of each class of a namespace, found once per version of its schema: a traversal must not look at every
 * association of the model each time. Providers are in place before the first request.
 */
export class TraversalPlans {
  readonly #repository: ClassRepository;
  readonly #providerOf: (className: string) => Provider | undefined;
  #version = -1;
  #associations: readonly CIMClass[] = [];
  readonly #steps = new Map<CIMClass, readonly TraversalStep[]>();
  readonly #served = new Map<CIMClass, readonly ServedStep[]>();

  constructor(repository: ClassRepository, providerOf: (className: string) => Provider | undefined) {
    this.#repository = repository;
    this.#providerOf = providerOf;
  }

  /** All association classes that can refer to instances of `source`, abstract ones too. */
  stepsFrom(source: CIMClass): readonly TraversalStep[] {
    this.#forgetWhenStale();
    return remembered(this.#steps, source, () => this.#associations.flatMap((each) => stepsOver(each, source)));
  }

  servedStepsFrom(source: CIMClass): readonly ServedStep[] {
    this.#forgetWhenStale();
    return remembered(this.#served, source, () => this.stepsFrom(source).flatMap((step) => this.#withProvider(step)));
  }

  #withProvider(step: TraversalStep): ServedStep[] {
    const provider = step.association.isAbstract ? undefined : this.#providerOf(step.association.name);
    return provider?.traverse === undefined ? [] : [{ ...step, provider }];
  }

  #forgetWhenStale(): void {
    if (this.#version === this.#repository.version) return;
    this.#version = this.#repository.version;
    this.#steps.clear();
    this.#served.clear();
    this.#associations = this.#repository
      .subclasses(undefined)
      .flatMap(({ name }) => this.#repository.withDescendants(name))
      .filter(({ isAssociation }) => isAssociation);
  }
}

function remembered<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    memory.set(key, value);
  }
  return value;
}

function stepsOver(association: CIMClass, source: CIMClass): TraversalStep[] {
  return association.references
    .filter(({ referenceClass }) => referenceClass !== undefined && source.isA(referenceClass))
    .map((role) => ({ association, role, resultRoles: association.references.filter((other) => other !== role) }));
}

const isNamed = (property: CIMProperty, name: string | undefined) =>
  name === undefined || property.name.toLowerCase() === name.toLowerCase();

/** Could an instance of `declared` or one of its descendants be a `wanted`? */
const mayBe = (declared: CIMClass | undefined, wanted: CIMClass | undefined) =>
  wanted === undefined || declared === undefined || declared.isA(wanted.name) || wanted.isA(declared.name);

/** The steps that can lead to anything under the filter, with only the result roles that can. */
export function filterSteps<S extends TraversalStep>(
  repository: ClassRepository,
  steps: readonly S[],
  filter: TraversalFilter,
): readonly S[] {
  const { role, resultRole, associationClass, resultClass } = filter;
  const isWayOut = (property: CIMProperty) =>
    isNamed(property, resultRole) && mayBe(repository.class(property.referenceClass ?? ''), resultClass);
  return steps
    .filter((step) => isNamed(step.role, role))
    .filter((step) => associationClass === undefined || step.association.isA(associationClass.name))
    .map((step) => ({ ...step, resultRoles: step.resultRoles.filter(isWayOut) }))
    .filter((step) => step.resultRoles.length > 0);
}

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

/** @throws CIMError INVALID_PARAMETER when the class does not exist */
export function optionalAssociationClass(scope: OperationScope, name: string | undefined): CIMClass | undefined {
  if (name === undefined) return undefined;
  const found = scope.repository.class(name);
  if (found === undefined) throw cimError('unknownAssociationClass', name);
  return found;
}

/** @throws CIMError INVALID_CLASS when the class does not exist */
export function optionalResultClass(scope: OperationScope, name: string | undefined): CIMClass | undefined {
  return name === undefined ? undefined : requireClass(scope, name);
}

/** A path may name a superclass of the source; then the source itself is looked up, if there is just one. */
function sourceOf(scope: OperationScope, path: InstancePath): Source | undefined {
  const cimClass = requireSourceClass(scope, path.className);
  const isOwn = !cimClass.isAbstract && scope.providers.find(scope.context.namespace, cimClass.name) !== undefined;
  if (isOwn) return { cimClass, path: localPath(scope, cimClass, path) };
  const found = findInstance(scope, cimClass, path);
  return found && { cimClass: found.cimClass, path: pathOfRow(found.row, scope.context.namespace) };
}

/** The edges that leave an instance under a filter; a source that does not exist has none. */
export function* edgesFrom(scope: OperationScope, path: InstancePath, filter: TraversalFilter): Iterable<Edge> {
  const source = sourceOf(scope, path);
  if (source === undefined) return;
  const { context, plans, repository } = scope;
  for (const step of filterSteps(repository, plans.servedStepsFrom(source.cimClass), filter)) {
    const { association, role, resultRoles, provider } = step;
    for (const edge of provider.traverse?.(context, association, role, source.path) ?? []) {
      if (resultRoles.includes(edge.resultRole)) yield edge;
    }
  }
}
