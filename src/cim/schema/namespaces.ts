import { withoutSlashes } from './object-path.ts';
import type { Repository } from './repository.ts';

/** A namespace in the server's spelling, with its classes. */
export interface Namespace {
  readonly name: string;
  readonly repository: Repository;
}

/** The namespaces of the server, looked up without regard to case; an alias answers for another name. */
export class NamespaceStore {
  readonly #namespaces = new Map<string, Namespace>();
  readonly #aliases = new Map<string, string>();
  /** What additions and removals count for, and the versions of what is no longer there. */
  #past = 0;

  /** Counts up with every change of a namespace, class or qualifier type. */
  get version(): number {
    let version = this.#past;
    for (const { repository } of this.all()) version += repository.version;
    return version;
  }

  add(name: string, repository: Repository): Namespace {
    this.remove(name);
    this.#past += 1;
    const spelling = withoutSlashes(name);
    const namespace = { name: spelling, repository };
    this.#namespaces.set(spelling.toLowerCase(), namespace);
    return namespace;
  }

  /** `interop` for `root/interop`, which clients look for under both names. */
  alias(name: string, target: string): void {
    this.#aliases.set(keyOf(name), keyOf(target));
  }

  find(name: string): Namespace | undefined {
    const exact = this.#namespaces.get(name);
    if (exact !== undefined) return exact;
    const key = keyOf(name);
    return this.#namespaces.get(this.#aliases.get(key) ?? key);
  }

  remove(name: string): boolean {
    const key = keyOf(name);
    this.#past += 1 + (this.#namespaces.get(key)?.repository.version ?? 0);
    return this.#namespaces.delete(key);
  }

  /** Without aliases, in the order in which they were added. */
  all(): Iterable<Namespace> {
    return this.#namespaces.values();
  }
}

function keyOf(name: string): string {
  return withoutSlashes(name).toLowerCase();
}
