interface Named {
  readonly name: string;
}

/** As many inherited elements are entered once more, so that the usual look-up is a single one. */
const fewElements = 64;

/**
 * Where the elements of a class stand among all that it has, by name. An inherited element keeps its place, so a class
 * below a large one enters only what it adds, and one that adds nothing shares the places of its superclass: thousands
 * may stand below one of thousands of elements.
 */
export class Places {
  /** Both spellings, the declared and the lower-case one, so that the usual look-up makes no new string. */
  readonly #entered = new Map<string, number>();
  readonly #above: Places | undefined;
  readonly #size: number;

  private constructor(elements: readonly Named[], above: Places | undefined) {
    this.#above = above;
    this.#size = elements.length;
    for (let place = above === undefined ? 0 : above.#size; place < elements.length; place++) {
      const { name } = elements[place] as Named;
      this.#entered.set(name, place).set(name.toLowerCase(), place);
    }
  }

  /** Of elements that begin with those of `above`, overridden or not. */
  static of(elements: readonly Named[], above: Places | undefined): Places {
    if (above === undefined) return new Places(elements, undefined);
    if (above.#size === elements.length) return above;
    return new Places(elements, above.#size > fewElements ? above : undefined);
  }

  /** Case-insensitive. */
  find(name: string): number | undefined {
    return this.#exact(name) ?? this.#exact(name.toLowerCase());
  }

  #exact(name: string): number | undefined {
    let places: Places | undefined = this;
    let place: number | undefined;
    while (place === undefined && places !== undefined) {
      place = places.#entered.get(name);
      places = places.#above;
    }
    return place;
  }
}
