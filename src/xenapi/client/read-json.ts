import { setImmediate } from 'node:timers/promises';
import { XenConnectionError } from './errors.ts';

/** Characters that are parsed in one go: a millisecond, about. */
const slice = 64 * 1024;
/** Milliseconds of parsing before the event loop gets its turn. */
const turnLength = 4;

/**
 * Reads a text of JSON of any length and gives the event loop back meanwhile. Ints have 64 bits, so the long ones are
 * read as texts. XAPI prints NaN and infinities bare, which is no JSON: null.
 * @throws XenConnectionError
 */
export async function readJson(source: string): Promise<unknown> {
  if (source.length <= slice) return parsePiece(source);
  const steps = new SlicedText(source).read();
  let turn = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - turn < turnLength) continue;
    await setImmediate();
    turn = performance.now();
  }
}

/** Deeper than any answer of a pool. */
const depthLimit = 100;

/** A step of reading; yields wherever the reading may pause. */
type Reading = Generator<undefined, unknown>;

/** What JSON.parse has to see to know where a value ends. */
const structural = /["{}[\]]/g;
const blanks = /[ \t\n\r]*/y;
const scalar = /[^\s,\]}]+/y;

/** Takes long lists and objects apart by hand, down to parts that are short enough to be parsed at once. */
class SlicedText {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  *read(): Reading {
    const value = yield* this.#value();
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw unreadable();
    return value;
  }

  *#value(): Reading {
    this.#skipBlanks();
    const start = this.#at;
    const end = this.#endOfValue();
    yield;
    if (end !== undefined) {
      this.#at = end;
      return parsePiece(this.#text.slice(start, end));
    }
    this.#depth += 1;
    if (this.#depth > depthLimit) throw unreadable();
    const value = this.#text[start] === '[' ? yield* this.#list() : yield* this.#object();
    this.#depth -= 1;
    return value;
  }

  *#list(): Reading {
    const items: unknown[] = [];
    for (let more = this.#open(']'); more; more = this.#more(']')) items.push(yield* this.#value());
    return items;
  }

  *#object(): Reading {
    const object: Record<string, unknown> = {};
    for (let more = this.#open('}'); more; more = this.#more('}')) {
      const name = this.#name();
      const value = yield* this.#value();
      Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
    }
    return object;
  }

  #name(): string {
    this.#skipBlanks();
    const start = this.#at;
    if (this.#text[start] !== '"') throw unreadable();
    this.#at = this.#endOfString(start);
    const name = parsePiece(this.#text.slice(start, this.#at)) as string;
    this.#skipBlanks();
    if (this.#text[this.#at++] !== ':') throw unreadable();
    return name;
  }

  /** Goes into a list or an object. @returns whether anything is in it */
  #open(close: string): boolean {
    this.#at += 1;
    this.#skipBlanks();
    if (this.#text[this.#at] !== close) return true;
    this.#at += 1;
    return false;
  }

  /** @returns whether another member follows */
  #more(close: string): boolean {
    this.#skipBlanks();
    const next = this.#text[this.#at++];
    if (next !== ',' && next !== close) throw unreadable();
    return next === ',';
  }

  /** Where the value that begins here ends; undefined for a list or an object that is long. */
  #endOfValue(): number | undefined {
    const first = this.#text[this.#at];
    if (first === '"') return this.#endOfString(this.#at);
    if (first === '{' || first === '[') return this.#endOfNested();
    scalar.lastIndex = this.#at;
    if (!scalar.test(this.#text)) throw unreadable();
    return scalar.lastIndex;
  }

  #endOfNested(): number | undefined {
    let depth = 0;
    structural.lastIndex = this.#at;
    while (structural.lastIndex - this.#at <= slice) {
      const mark = structural.exec(this.#text)?.[0];
      if (mark === undefined) throw unreadable();
      if (mark === '"') structural.lastIndex = this.#endOfString(structural.lastIndex - 1);
      else depth += mark === '{' || mark === '[' ? 1 : -1;
      if (depth === 0) return structural.lastIndex;
    }
    return undefined;
  }

  #endOfString(start: number): number {
    for (let end = this.#text.indexOf('"', start + 1); end > 0; end = this.#text.indexOf('"', end + 1)) {
      let backslashes = 0;
      while (this.#text[end - 1 - backslashes] === '\\') backslashes += 1;
      if (backslashes % 2 === 0) return end + 1;
    }
    throw unreadable();
  }

  #skipBlanks(): void {
    blanks.lastIndex = this.#at;
    blanks.test(this.#text);
    this.#at = blanks.lastIndex;
  }
}

/** A text of JSON, with whatever stands in it; one without an end reaches to the end, lest each part of it be tried. */
const quoted = '"[^"\\\\]*(?:\\\\[^][^"\\\\]*)*(?:"|\\\\?$)';
const longIntegers = new RegExp(`${quoted}|(?<![\\w.+-])-?\\d{16,}(?![\\d.eE])`, 'g');
const bareNumbers = new RegExp(`${quoted}|-?\\b(?:NaN|nan|Infinity|inf(?:inity)?)\\b`, 'g');
/** A number that JSON.parse might round; where a text looks like one, it does no harm. */
const mayBeLong = /(?:^|[:,[])\s*-?\d{16}/;

function parsePiece(source: string): unknown {
  const exact = mayBeLong.test(source) ? replaceBare(source, longIntegers, (digits) => `"${digits}"`) : source;
  try {
    return JSON.parse(exact);
  } catch {
    return parseLenient(exact);
  }
}

function parseLenient(source: string): unknown {
  try {
    return JSON.parse(replaceBare(source, bareNumbers, () => 'null'));
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Replaces what stands outside of texts. */
const replaceBare = (source: string, tokens: RegExp, replace: (token: string) => string): string =>
  source.replace(tokens, (token) => (token.startsWith('"') ? token : replace(token)));

const unreadable = (cause?: unknown): XenConnectionError =>
  new XenConnectionError('the pool sent no readable JSON', { cause });
