/**
 * Finds the classes whose number of records differs from the pool's count: XAPI remembers only the last deletions of each
 * table, so a `del` event may be missing. A difference that stays after reading the class again is the pool's own affair
 * and raises no further alarm until it changes.
 */
export class CountCheck {
  readonly #tolerated = new Map<string, number>();

  /** `counts` by event class; `classOf` gives the mirrored class; `sizeOf` its number of records here. */
  drifted(
    counts: ReadonlyMap<string, number>,
    classOf: ReadonlyMap<string, string>,
    sizeOf: (xenClass: string) => number,
  ): string[] {
    return [...classOf].flatMap(([eventClass, xenClass]) => {
      const count = counts.get(eventClass);
      const differs = count !== undefined && count - sizeOf(xenClass) !== (this.#tolerated.get(xenClass) ?? 0);
      return differs ? [xenClass] : [];
    });
  }

  /** The class has been read again and still differs by so much. */
  tolerate(xenClass: string, difference: number): void {
    this.#tolerated.set(xenClass, difference);
  }

  /** Everything is read afresh. */
  reset(): void {
    this.#tolerated.clear();
  }
}
