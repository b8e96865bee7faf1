import { nullRef } from '../datamodel/types.ts';

/** The fields of a record, or nothing where there is none. */
type Fields = Readonly<Record<string, unknown>> | undefined;

/**
 * Who refers to whom by one field, or by one entry of a map field. Most targets have few referrers, so a lone one is
 * kept without a set of its own.
 */
export class ReferenceIndex {
  readonly #field: string;
  readonly #entry: string | undefined;
  readonly #referrers = new Map<string, string | Set<string>>();

  constructor(field: string, entry?: string) {
    this.#field = field;
    this.#entry = entry;
  }

  /** Tells that the record `ref` was `before` and is `after`; its field holds a reference, a set of them, or nothing. */
  update(ref: string, before: Fields, after: Fields): void {
    const [old, now] = [this.#value(before), this.#value(after)];
    if (old === now) return;
    for (const target of targets(old)) this.#remove(target, ref);
    for (const target of targets(now)) this.#add(target, ref);
  }

  referrers(target: string): readonly string[] {
    const found = this.#referrers.get(target);
    if (found === undefined) return [];
    return typeof found === 'string' ? [found] : [...found];
  }

  #value(record: Fields): unknown {
    const value = record?.[this.#field];
    return this.#entry === undefined ? value : (value as ReadonlyMap<string, unknown> | undefined)?.get(this.#entry);
  }

  #add(target: string, ref: string): void {
    const found = this.#referrers.get(target);
    if (found === undefined) this.#referrers.set(target, ref);
    else if (typeof found !== 'string') found.add(ref);
    else this.#referrers.set(target, new Set([found, ref]));
  }

  #remove(target: string, ref: string): void {
    const found = this.#referrers.get(target);
    if (found === ref) this.#referrers.delete(target);
    else if (found instanceof Set && found.delete(ref) && found.size === 0) this.#referrers.delete(target);
  }
}

function targets(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === nullRef ? [] : [value];
  return Array.isArray(value) ? value.filter((target) => target !== nullRef) : [];
}
