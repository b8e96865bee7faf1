import { SchemaError } from '../schema/errors.ts';
import type { StoreChange, StoreKey } from '../store.ts';

/** What clients may add to the server in all. */
export interface ChangeLimits {
  readonly namespaces: number;
  /** Classes and qualifier types together, in all namespaces. */
  readonly declarations: number;
  /** UTF-16 units of their stored text. */
  readonly textLength: number;
}

export const defaultChangeLimits: ChangeLimits = {
  namespaces: 100,
  declarations: 10_000,
  textLength: 64 * 1024 * 1024,
};

/**
 * A few characters in a class below a large one make it hold all that it inherits once more; of the built-in classes each
 * does so with 16 elements and qualifiers.
 */
const copiesPerDeclaration = 200;

type Group = 'namespaces' | 'declarations';

const groupNames = { namespaces: 'namespaces', declarations: 'classes and qualifier types' } as const;

/** Counts what clients have added. */
export class Quota {
  readonly #limits: ChangeLimits;
  readonly #sizes = new Map<string, number>();
  readonly #counts: Record<Group, number> = { namespaces: 0, declarations: 0 };
  #textLength = 0;

  constructor(limits: ChangeLimits) {
    this.#limits = limits;
  }

  /** Most copies of inherited elements and qualifiers, beyond those that the built-in classes hold. */
  get copies(): number {
    return copiesPerDeclaration * this.#limits.declarations;
  }

  /** @throws SchemaError when the change would exceed a limit */
  check({ key, value }: StoreChange): void {
    const before = this.#sizes.get(nameOf(key));
    const group = groupOf(key);
    if (before === undefined && value !== undefined && this.#counts[group] >= this.#limits[group]) {
      throw exceeded(`${this.#limits[group]} ${groupNames[group]}`);
    }
    const added = (value?.length ?? 0) - (before ?? 0);
    if (added <= 0 || this.#textLength + added <= this.#limits.textLength) return;
    throw exceeded(`${this.#limits.textLength} characters of declarations`);
  }

  count({ key, value }: StoreChange): void {
    const name = nameOf(key);
    const before = this.#sizes.get(name);
    this.#textLength += (value?.length ?? 0) - (before ?? 0);
    this.#counts[groupOf(key)] += Number(value !== undefined) - Number(before !== undefined);
    if (value === undefined) this.#sizes.delete(name);
    else this.#sizes.set(name, value.length);
  }
}

const nameOf = (key: StoreKey) => key.join('\n');
const groupOf = (key: StoreKey): Group => (key[1] === 'namespace' ? 'namespaces' : 'declarations');
const exceeded = (what: string) => new SchemaError('limit-exceeded', `clients may add no more than ${what}`);
