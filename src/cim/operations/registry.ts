import type { Provider, ProviderRegistry, Served } from '../provider.ts';
import type { CIMClass } from '../schema/types.ts';

/** Remembers who serves which class in which namespace. */
export class Registry implements ProviderRegistry {
  readonly #namespaces = new Map<string, Map<string, Provider>>();
  /** By list of classes, of which a repository gives the same one until it changes; then by namespace. */
  #served = new WeakMap<readonly CIMClass[], Map<string, readonly Served[]>>();

  /** The provider serves the own instances of these classes from now on; another one may have served them before. */
  register(namespace: string, classNames: Iterable<string>, provider: Provider): void {
    const key = namespace.toLowerCase();
    const classes = this.#namespaces.get(key) ?? new Map<string, Provider>();
    this.#namespaces.set(key, classes);
    for (const className of classNames) classes.set(className.toLowerCase(), provider);
    this.#served = new WeakMap();
  }

  find(namespace: string, className: string): Provider | undefined {
    return this.#namespaces.get(namespace.toLowerCase())?.get(className.toLowerCase());
  }

  served(namespace: string, classes: readonly CIMClass[]): readonly Served[] {
    const known = this.#served.get(classes) ?? new Map<string, readonly Served[]>();
    this.#served.set(classes, known);
    let served = known.get(namespace);
    if (served === undefined) {
      served = classes.flatMap((cimClass) => {
        const provider = cimClass.isAbstract ? undefined : this.find(namespace, cimClass.name);
        return provider === undefined ? [] : [{ cimClass, provider }];
      });
      known.set(namespace, served);
    }
    return served;
  }
}
