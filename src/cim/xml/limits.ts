import { XmlRequestError } from './error.ts';

/** What one request may cost. Every limit is positive; there is no value for "unlimited". */
export interface XmlLimits {
  readonly bytes: number;
  /** Levels of elements, those of embedded instances on top of the element that holds their text. */
  readonly depth: number;
  readonly elements: number;
  /** Elements in one: what they make is put together in one go, when the last one has come. */
  readonly children: number;
  readonly attributes: number;
  /** UTF-16 units of the text of one element or attribute. */
  readonly textLength: number;
  /** UTF-16 units of a start tag, a comment or a processing instruction, as it is sent: all of it is held to its end. */
  readonly markupLength: number;
  /**
   * UTF-16 units of the instances that are embedded in one property or parameter, with those that are embedded in them:
   * all are read in one go, when the last one has come.
   */
  readonly embeddedLength: number;
}

export const defaultXmlLimits: XmlLimits = {
  bytes: 16 * 1024 * 1024,
  depth: 64,
  elements: 200_000,
  children: 32_768,
  attributes: 32,
  textLength: 8 * 1024 * 1024,
  markupLength: 64 * 1024,
  embeddedLength: 256 * 1024,
};

/** Counts what a request has used of its limits; embedded instances count against the request that holds them. */
export class XmlBudget {
  readonly limits: XmlLimits;
  #depth = 0;
  #elements = 0;
  /** UTF-16 units of the embedded instances that are read in one go, and the level of what holds them. */
  #embedded = 0;
  #holder = 0;

  constructor(limits: XmlLimits) {
    this.limits = limits;
  }

  enterElement(): void {
    if (++this.#depth > this.limits.depth) throw tooMany(`elements nested deeper than ${this.limits.depth}`);
    if (++this.#elements > this.limits.elements) throw tooMany(`more than ${this.limits.elements} elements`);
  }

  leaveElement(): void {
    this.#depth--;
    if (this.#depth < this.#holder) this.#embedded = 0;
  }

  checkChildren(count: number): void {
    if (count > this.limits.children) throw tooMany(`more than ${this.limits.children} elements in one`);
  }

  checkAttributes(count: number): void {
    if (count > this.limits.attributes) throw tooMany(`more than ${this.limits.attributes} attributes`);
  }

  checkText(length: number): void {
    if (length > this.limits.textLength) throw tooLarge(`a text longer than ${this.limits.textLength}`);
  }

  checkMarkup(length: number): void {
    if (length > this.limits.markupLength) throw tooLarge(`markup longer than ${this.limits.markupLength}`);
  }

  checkEmbedded(length: number): void {
    const { embeddedLength } = this.limits;
    if (this.#embedded === 0) this.#holder = this.#depth;
    this.#embedded += length;
    if (this.#embedded > embeddedLength) throw tooLarge(`embedded instances longer than ${embeddedLength}`);
  }

  checkBytes(count: number): void {
    if (count > this.limits.bytes) throw tooLarge(`a body longer than ${this.limits.bytes} bytes`);
  }
}

function tooMany(what: string): XmlRequestError {
  return new XmlRequestError('request-with-too-many-elements', `the request has ${what}`);
}

function tooLarge(what: string): XmlRequestError {
  return new XmlRequestError('body-too-large', `the request has ${what}`);
}
