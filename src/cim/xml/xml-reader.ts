import { FullReader } from './full-reader.ts';
import type { XmlBudget } from './limits.ts';
import { PlainReader } from './plain-reader.ts';
import type { XmlHandler } from './xml-handler.ts';

/**
 * Strict, streaming reader of XML 1.0 without document types: throws `XmlRequestError` at the first fault. What nearly
 * all clients send takes a shorter way than everything that XML allows, as far as it is plain; a fault is always found,
 * and told, by the reader for all of XML.
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #budget: XmlBudget;
  readonly #plain: PlainReader;
  #full: FullReader | undefined;

  constructor(handler: XmlHandler, budget: XmlBudget) {
    this.#handler = handler;
    this.#budget = budget;
    this.#plain = new PlainReader(handler, budget);
  }

  /** Was all of it plain so far? */
  get isPlain(): boolean {
    return this.#full === undefined;
  }

  write(text: string): void {
    if (this.#full !== undefined) this.#full.write(text);
    else if (!this.#plain.read(text)) this.#readFully();
  }

  end(): void {
    if (this.#full === undefined && !this.#plain.hasEnded) this.#readFully();
    this.#full?.end();
  }

  #readFully(): void {
    const { rest, surroundings } = this.#plain;
    this.#full = new FullReader(this.#handler, this.#budget, surroundings);
    this.#full.write(rest);
  }
}
