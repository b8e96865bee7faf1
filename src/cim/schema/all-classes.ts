import type { NamespaceStore } from './namespaces.ts';
import type { CIMClass, ClassLookup } from './types.ts';

/** Stands above all classes: what an instance is of while nothing is known of it. It has no name and no properties. */
export const anyClass: CIMClass = {
  name: '',
  isAbstract: true,
  isAssociation: false,
  isIndication: false,
  qualifiers: new Map(),
  properties: [],
  keys: [],
  references: [],
  methods: [],
  property: () => undefined,
  method: () => undefined,
  isA: () => false,
};

/** The classes of all namespaces, `anyClass` above them. */
export class AllClasses implements ClassLookup {
  readonly #namespaces: NamespaceStore;

  constructor(namespaces: NamespaceStore) {
    this.#namespaces = namespaces;
  }

  get version(): number {
    return this.#namespaces.version;
  }

  /** That of the first namespace which has one of the name. */
  class(name: string): CIMClass | undefined {
    for (const { repository } of this.#namespaces.all()) {
      const found = repository.class(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  withDescendants(name: string | undefined): readonly CIMClass[] {
    const wanted = name === anyClass.name ? undefined : name;
    return [...this.#namespaces.all()].flatMap(({ repository }) => repository.withDescendants(wanted));
  }
}
