import type { XmlBudget } from './limits.ts';
import type { Attributes, XmlHandler } from './xml-handler.ts';

/** The declaration as nearly all clients write it. */
const declaration = /^<\?xml[ \n]+version=(["'])1\.0\1(?:[ \n]+encoding=(["'])[Uu][Tt][Ff]-?8\2)?[ \n]*\?>/;
/** What is no character of XML (1.0 § 2.2). Halves of characters are always two, as they came from bytes. */
const illegal = /[^\t\n\r -\ufffd]/;
const wholeTag = /<[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>/y;
const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9a-fA-F]{1,6}));|&/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A reference, or the end of CDATA, that may go on in the next piece. */
const unfinished = /(?:&[#\w]*|\]+)$/;
const longestReference = 12;
/** UTF-16 units that are held back for the rest of a tag; a longer one is read by who measures it as it comes. */
const mostHeld = 4096;

/** Thrown where a document is not plain; it never leaves this file. */
const notPlain = new Error('not a plain document');

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

/**
 * Reads a document of the plain form that clients send, piece by piece: elements, attributes, text, the predefined
 * entities and character references. It is as strict as the reader for all of XML and tells the handler the same, but
 * knows no faults.
 */
export class PlainReader {
  readonly #handler: XmlHandler;
  readonly #budget: XmlBudget;
  readonly #open: string[] = [];
  #root: string | undefined;
  /** What is not read yet; all of the document until the root element has begun. */
  #text = '';
  /** Where the tag or text begins that is being read, and how far. */
  #start = 0;
  #at = 0;
  /** The last character of a piece, where a line feed may follow that belongs to it. */
  #carriageReturn = '';
  /** UTF-16 units of the text that is being read. */
  #textLength = 0;

  constructor(handler: XmlHandler, budget: XmlBudget) {
    this.#handler = handler;
    this.#budget = budget;
  }

  /** @returns false at what is not plain, a fault perhaps: `rest` begins there, within `surroundings` */
  read(piece: string): boolean {
    const text = this.rest + piece;
    this.#carriageReturn = text.endsWith('\r') ? '\r' : '';
    const whole = this.#carriageReturn === '' ? text : text.slice(0, -1);
    this.#text = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
    this.#start = 0;
    this.#at = 0;
    if (illegal.test(piece)) return false;
    try {
      while (this.#readOn()) this.#start = this.#at;
      return true;
    } catch (error) {
      if (error === notPlain) return false;
      throw error;
    }
  }

  /** What was given and not read. */
  get rest(): string {
    return this.#text.slice(this.#start) + this.#carriageReturn;
  }

  /** The tags, without attributes, that the rest is to be read after; undefined where that is the whole document. */
  get surroundings(): string | undefined {
    if (this.#root === undefined) return undefined;
    return this.#open.length === 0 ? `<${this.#root}/>` : this.#open.map((name) => `<${name}>`).join('');
  }

  /** All of it was read, and nothing may be missing. */
  get hasEnded(): boolean {
    return this.#root !== undefined && this.#open.length === 0 && this.rest === '';
  }

  /** Reads a tag or a text. @returns false when more must come first */
  #readOn(): boolean {
    if (this.#root === undefined) return this.#begin();
    if (this.#at === this.#text.length) return false;
    if (this.#open.length === 0) return this.#finish();
    if (this.#text.charCodeAt(this.#at) !== less) return this.#content();
    return this.#text.charCodeAt(this.#at + 1) === slash ? this.#closeTag() : this.#openTag();
  }

  /** The root's start tag, and what stands before it. */
  #begin(): boolean {
    this.#at = declaration.exec(this.#text)?.[0].length ?? 0;
    this.#skipBlanks();
    if (this.#at === this.#text.length || this.#text.startsWith('<?', this.#at)) return this.#wait();
    if (this.#text.charCodeAt(this.#at) !== less) throw notPlain;
    return this.#openTag();
  }

  /** Blanks may follow the root element. */
  #finish(): boolean {
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw notPlain;
    return true;
  }

  /** Text up to the next tag, as far as it has come. */
  #content(): boolean {
    const next = this.#text.indexOf('<', this.#at);
    const end = next < 0 ? this.#finishedEnd() : next;
    if (end === this.#at) return false;
    const raw = this.#text.slice(this.#at, end);
    if (raw.includes(']]>')) throw notPlain;
    const content = resolved(raw);
    this.#textLength += content.length;
    this.#budget.checkText(this.#textLength);
    this.#handler.text(content);
    this.#at = end;
    return true;
  }

  #finishedEnd(): number {
    const { length } = this.#text;
    const tail = this.#text.slice(Math.max(this.#at, length - longestReference));
    return length - (unfinished.exec(tail)?.[0].length ?? 0);
  }

  #openTag(): boolean {
    const start = this.#at;
    const text = this.#text.slice(start, this.#text.indexOf('>', start) + 1);
    let tag = knownTags.get(text);
    if (tag !== undefined) {
      this.#at += text.length;
      for (const value of tag.values) this.#budget.checkText(value.length);
      this.#budget.checkAttributes(tag.values.length);
    } else {
      if (start + 1 < this.#text.length && !isLetter(this.#text.charCodeAt(start + 1))) throw notPlain;
      wholeTag.lastIndex = start;
      if (!wholeTag.test(this.#text)) return this.#wait();
      tag = this.#readTag();
      // A value may hold the first '>'.
      if (this.#at === start + text.length) this.#remember(text);
    }
    this.#budget.checkMarkup(this.#at - start);
    this.#handler.open(tag.name, tag.attributes);
    this.#root ??= tag.name;
    this.#textLength = 0;
    if (tag.isEmpty) this.#handler.close();
    else this.#open.push(tag.name);
    return true;
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
    const copy = Buffer.from(text).toString();
    const reader = new PlainReader(this.#handler, this.#budget);
    reader.#text = copy;
    knownTags.set(copy, reader.#readTag());
  }

  #closeTag(): boolean {
    const name = this.#open.at(-1) as string;
    this.#at += 2;
    if (this.#at + name.length >= this.#text.length) return this.#wait();
    this.#expect(name);
    this.#skipBlanks();
    if (this.#at === this.#text.length) return this.#wait();
    this.#expect('>');
    this.#open.pop();
    this.#textLength = 0;
    this.#handler.close();
    return true;
  }

  /** What has come of a tag stays until there is more of it. */
  #wait(): false {
    const most = Math.min(mostHeld, this.#budget.limits.markupLength);
    if (this.#text.length - this.#start > most || this.#text.indexOf('<', this.#at + 1) >= 0) throw notPlain;
    return false;
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

const less = 0x3c;
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
