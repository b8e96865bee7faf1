import type { XmlBudget } from './limits.ts';
import type { Attributes, XmlHandler } from './xml-reader.ts';

/** The declaration as nearly all clients write it. */
const declaration = /^<\?xml[ \n]+version=(["'])1\.0\1(?:[ \n]+encoding=(["'])[Uu][Tt][Ff]-?8\2)?[ \n]*\?>/;
/** Characters that are legal XML wherever they stand, in one byte each. */
const unusual = /[^\t\n\r -~]/;
const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9a-fA-F]{1,6}));|&/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Thrown where a document is not plain; it never leaves this file. */
const notPlain = new Error('not a plain document');

/**
 * Reads a document of the plain form that clients send: ASCII, elements, attributes, text, the predefined entities and
 * character references. It is as strict as the reader for all of XML and tells the handler the same, but knows no faults.
 * @returns false for everything else, faults among it: what the handler has been told is then of no use
 */
export function scanPlain(text: string, handler: XmlHandler, budget: XmlBudget): boolean {
  if (unusual.test(text) || text.includes(']]>')) return false;
  try {
    new PlainScanner(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, handler, budget).run();
    return true;
  } catch (error) {
    if (error === notPlain) return false;
    throw error;
  }
}

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly values: readonly string[];
  readonly isEmpty: boolean;
}

/** Requests are made of the same few dozen tags; names and ids come and go among them. */
const knownTags = new Map<string, Tag>();
const mostKnownTags = 500;
const longestKnownTag = 200;

class PlainScanner {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #budget: XmlBudget;
  readonly #open: string[] = [];
  #at: number;

  constructor(text: string, handler: XmlHandler, budget: XmlBudget) {
    this.#text = text;
    this.#handler = handler;
    this.#budget = budget;
    this.#at = declaration.exec(text)?.[0].length ?? 0;
  }

  /** One root element with blanks around it. */
  run(): void {
    this.#skipBlanks();
    this.#openTag();
    while (this.#open.length > 0) {
      this.#content();
      if (this.#text.charCodeAt(this.#at + 1) === slash) this.#closeTag();
      else this.#openTag();
    }
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw notPlain;
  }

  /** Text up to the next tag. */
  #content(): void {
    const next = this.#text.indexOf('<', this.#at);
    if (next < 0) throw notPlain;
    if (next === this.#at) return;
    const content = resolved(this.#text.slice(this.#at, next));
    this.#budget.checkText(content.length);
    this.#handler.text(content);
    this.#at = next;
  }

  #openTag(): void {
    const start = this.#at;
    const text = this.#text.slice(start, this.#text.indexOf('>', start) + 1);
    let tag = knownTags.get(text);
    if (tag === undefined) {
      tag = this.#readTag();
      // A value may hold the first '>'.
      if (this.#at === start + text.length) this.#remember(text);
    } else {
      this.#at += text.length;
      for (const value of tag.values) this.#budget.checkText(value.length);
      this.#budget.checkAttributes(tag.values.length);
    }
    this.#handler.open(tag.name, tag.attributes);
    if (tag.isEmpty) this.#handler.close();
    else this.#open.push(tag.name);
  }

  #readTag(): Tag {
    this.#expect('<');
    const name = this.#name();
    const attributes = this.#attributes();
    const isEmpty = this.#text.charCodeAt(this.#at) === slash;
    if (isEmpty) this.#at += 1;
    this.#expect('>');
    return { name, attributes, values: Object.values(attributes), isEmpty };
  }

  /** Reads the tag from a copy: parts of a text keep all of it alive. */
  #remember(text: string): void {
    if (text.length > longestKnownTag) return;
    if (knownTags.size >= mostKnownTags) knownTags.clear();
    const copy = Buffer.from(text, 'latin1').toString('latin1');
    knownTags.set(copy, new PlainScanner(copy, this.#handler, this.#budget).#readTag());
  }

  #closeTag(): void {
    this.#at += 2;
    this.#expect(this.#open.pop() as string);
    this.#skipBlanks();
    this.#expect('>');
    this.#handler.close();
  }

  #attributes(): Attributes {
    if (this.#text.charCodeAt(this.#at) === greater) return noAttributes;
    const attributes = new AttributeBag();
    for (let count = 1; this.#skipBlanks() && isLetter(this.#text.charCodeAt(this.#at)); count++) {
      this.#budget.checkAttributes(count);
      const name = this.#name();
      if (attributes[name] !== undefined) throw notPlain;
      this.#skipBlanks();
      this.#expect('=');
      this.#skipBlanks();
      attributes[name] = this.#quoted();
    }
    return attributes;
  }

  #quoted(): string {
    const quote = this.#text.charAt(this.#at);
    if (quote !== '"' && quote !== "'") throw notPlain;
    const end = this.#text.indexOf(quote, this.#at + 1);
    if (end < 0) throw notPlain;
    const raw = this.#text.slice(this.#at + 1, end);
    if (raw.includes('<')) throw notPlain;
    this.#at = end + 1;
    const value = resolved(/[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, ' ') : raw);
    this.#budget.checkText(value.length);
    return value;
  }

  /** Names with other characters than these mean nothing in CIM-XML. */
  #name(): string {
    const start = this.#at;
    while (isNameCharacter(this.#text.charCodeAt(this.#at))) this.#at += 1;
    if (this.#at === start || !isLetter(this.#text.charCodeAt(start))) throw notPlain;
    return this.#text.slice(start, this.#at);
  }

  #expect(what: string): void {
    if (!this.#text.startsWith(what, this.#at)) throw notPlain;
    this.#at += what.length;
  }

  /** Were there any? */
  #skipBlanks(): boolean {
    const start = this.#at;
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at += 1;
    return this.#at > start;
  }
}

/** Has no prototype of note, so that no name is found that was not sent; faster than an object without any. */
class AttributeBag {
  [name: string]: string;
}
Object.setPrototypeOf(AttributeBag.prototype, null);
Reflect.deleteProperty(AttributeBag.prototype, 'constructor');
const noAttributes: Attributes = Object.freeze(new AttributeBag());

const slash = 0x2f;
const greater = 0x3e;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09;
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isNameCharacter = (code: number): boolean => isLetter(code) || code === 0x2e || (code >= 0x30 && code <= 0x39);

function resolved(text: string): string {
  return text.includes('&') ? text.replace(reference, resolve) : text;
}

function resolve(_whole: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return named[name] as string;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  if (!isLegal(code)) throw notPlain;
  return String.fromCodePoint(code);
}

/** XML 1.0 § 2.2; false for NaN. */
function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x1_0000 && code <= 0x10_ffff);
}
