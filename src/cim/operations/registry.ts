import type { Provider, ProviderRegistry } from '../provider.ts';

/** Remembers who serves which class in which namespace. */
export class Registry implements ProviderRegistry {
  readonly #namespaces = new Map<string, Map<string, Provider>>();

  /** The provider serves the own instances of these classes from now on; another one may have served them before. */
  register(namespace: string, classNames: Iterable<string>, provider: Provider): void {
    const key = namespace.toLowerCase();
    const classes = this.#namespaces.get(key) ?? new Map<string, Provider>();
    this.#namespaces.set(key, classes);
    for (const className of classNames) classes.set(className.toLowerCase(), provider);
  }

  find(namespace: string, className: string): Provider | undefined {
    return this.#namespaces.get(namespace.toLowerCase())?.get(className.toLowerCase());
  }
}
