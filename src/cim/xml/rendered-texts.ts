/** What an entry takes beside its text, in about as many bytes. */
const overhead = 200;

type Texts = WeakMap<object, Map<string, string>>;

/**
 * The texts of objects that never change, by the form in which they are shown. They stand in two generations: when the
 * recent one is full it becomes the older one, and what nobody has asked for since then is forgotten.
 */
export class RenderedTexts {
  readonly #limit: number;
  #recent: Texts = new WeakMap();
  #older: Texts = new WeakMap();
  #size = 0;

  /** @param limit of each generation, in UTF-16 units; a longer text is not kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The text of the object in this form, rendered where none is kept. */
  get(of: object, form: string, render: () => string): string {
    const recent = this.#recent.get(of)?.get(form);
    if (recent !== undefined) return recent;
    const text = this.#older.get(of)?.get(form) ?? render();
    this.#keep(of, form, text);
    return text;
  }

  #keep(of: object, form: string, text: string): void {
    const size = text.length + overhead;
    if (size > this.#limit) return;
    if (this.#size + size > this.#limit) {
      this.#older = this.#recent;
      this.#recent = new WeakMap();
      this.#size = 0;
    }
    this.#size += size;
    const forms = this.#recent.get(of);
    if (forms === undefined) this.#recent.set(of, new Map([[form, text]]));
    else forms.set(form, text);
  }
}
