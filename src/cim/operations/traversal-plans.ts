import type { Provider } from '../provider.ts';
import type { CIMClass, CIMProperty, ClassRepository } from '../schema/types.ts';

/** One way from a source class: over an association class, entered by one of its references. */
export interface TraversalStep {
  readonly association: CIMClass;
  readonly role: CIMProperty;
  /** The references that the way may leave by. */
  readonly resultRoles: readonly CIMProperty[];
}

/** A step that instances can really go: its association class has a provider. */
export interface ServedStep extends TraversalStep {
  readonly provider: Provider;
}

/** What a traversal may be narrowed by (DSP0200 1.4 § 5.3.2.14 and § 5.3.2.16). */
export interface TraversalFilter {
  readonly role?: string | undefined;
  readonly resultRole?: string | undefined;
  readonly associationClass?: CIMClass | undefined;
  readonly resultClass?: CIMClass | undefined;
}

/** Filters whose steps are remembered. */
const mostFiltered = 500;

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
  readonly #filtered = new Map<string, readonly ServedStep[]>();

  constructor(repository: ClassRepository, providerOf: (className: string) => Provider | undefined) {
    this.#repository = repository;
    this.#providerOf = providerOf;
  }

  /** The steps over all association classes that can refer to instances of `source`, abstract ones too. */
  stepsFrom(source: CIMClass, filter: TraversalFilter): readonly TraversalStep[] {
    this.#forgetWhenStale();
    return filterSteps(this.#repository, this.#allStepsFrom(source), filter);
  }

  /** Those over association classes that have a provider, remembered by the words of the filter where there are any. */
  servedStepsFrom(source: CIMClass, filter: TraversalFilter): readonly ServedStep[] {
    this.#forgetWhenStale();
    const { role, resultRole, associationClass, resultClass } = filter;
    // A role without a name is not the same as none.
    const words = JSON.stringify([
      source.name,
      associationClass?.name,
      resultClass?.name,
      role,
      resultRole,
    ]).toLowerCase();
    const known = this.#filtered.get(words);
    if (known !== undefined) return known;
    const served = remembered(this.#served, source, () =>
      this.#allStepsFrom(source).flatMap((step) => this.#withProvider(step)),
    );
    const found = filterSteps(this.#repository, served, filter);
    // Roles are whatever clients write, and of any length: only those that lead somewhere are remembered.
    if (found.length > 0) {
      if (this.#filtered.size >= mostFiltered) this.#filtered.clear();
      this.#filtered.set(words, found);
    }
    return found;
  }

  #allStepsFrom(source: CIMClass): readonly TraversalStep[] {
    return remembered(this.#steps, source, () => this.#associations.flatMap((each) => stepsOver(each, source)));
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
    this.#filtered.clear();
    this.#associations = this.#repository.withDescendants(undefined).filter(({ isAssociation }) => isAssociation);
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
function filterSteps<S extends TraversalStep>(
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
