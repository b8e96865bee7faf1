import { nullRef } from '../datamodel/types.ts';

/**
 * Who refers to whom by one field. Most targets have few referrers, so a lone one is kept without a set of its own.
 */
export class ReferenceIndex {
  readonly field: string;
  readonly #referrers = new Map<string, string | Set<string>>();

  constructor(field: string) {
    this.field = field;
  }

  /** Tells that `ref` held `before` in the field and now holds `after` (a reference, a set of them, or nothing). */
  update(ref: string, before: unknown, after: unknown): void {
    if (before === after) return;
    for (const target of targets(before)) this.#remove(target, ref);
    for (const target of targets(after)) this.#add(target, ref);
  }

  referrers(target: string): readonly string[] {
    const found = this.#referrers.get(target);
    if (found === undefined) return [];
    return typeof found === 'string' ? [found] : [...found];
  }

  #add(target: string, ref: string): void {
    const found = this.#referrers.get(target);
    if (found === undefined) this.#referrers.set(target, ref);
    else if (typeof found !== 'string') found.add(ref);
    else if (found !== ref) this.#referrers.set(target, new Set([found, ref]));
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
