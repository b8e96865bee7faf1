import { SaxesParser } from 'saxes';
import { notValid, notWellFormed } from './error.ts';
import type { XmlBudget } from './limits.ts';
import type { XmlHandler } from './xml-handler.ts';

/** The five predefined entities; without a prototype, so that `&constructor;` is as undefined as any other. */
const entities: Record<string, string> = Object.assign(Object.create(null), {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
});

/** Reads all of XML 1.0 without document types, piece by piece: throws `XmlRequestError` at the first fault. */
export class FullReader {
  readonly #parser: SaxesParser;
  readonly #handler: XmlHandler;
  readonly #budget: XmlBudget;
  readonly #prolog: PrologGuard | undefined;
  readonly #sections: SectionGuard;
  #attributes = 0;
  /** UTF-16 units of the text that is being read. */
  #textLength = 0;
  /** Where the start tag began that the document is in. */
  #tagStart: number | undefined;
  #passed = 0;

  /**
   * @param surroundings tags that the document began with, for a reader that takes over in the midst of it: their
   * elements are known already
   */
  constructor(handler: XmlHandler, budget: XmlBudget, surroundings?: string) {
    this.#handler = handler;
    this.#budget = budget;
    this.#sections = new SectionGuard(budget);
    this.#parser = new SaxesParser({ xmlns: false, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
    this.#parser.ENTITIES = entities;
    this.#parser.on('error', (error) => {
      throw notWellFormed(error.message);
    });
    if (surroundings === undefined) this.#prolog = new PrologGuard();
    else this.#parse(surroundings);
    this.#tell();
  }

  write(text: string): void {
    const free = this.#prolog === undefined ? text : this.#prolog.pass(text);
    if (free === '') return;
    this.#sections.pass(free);
    this.#parse(free);
    if (this.#tagStart !== undefined) this.#budget.checkMarkup(this.#passed - this.#tagStart);
  }

  end(): void {
    if (this.#prolog !== undefined) this.#parse(this.#prolog.rest());
    this.#parser.close();
  }

  #parse(text: string): void {
    this.#parser.write(text);
    this.#passed += text.length;
    this.#passOn();
  }

  /** Takes what has come of a long text from the parser, which would hold it to its end. */
  #passOn(): void {
    const parser = this.#parser;
    this.#budget.checkMarkup(parser['entity'].length);
    // There it is the value of an attribute, a comment or an instruction.
    if (this.#tagStart !== undefined || this.#sections.isMarkup) return;
    const text = parser['text'];
    this.#budget.checkText(this.#textLength + text.length);
    if (text.length < longText) return;
    parser['text'] = '';
    this.#text(text);
  }

  #text(text: string): void {
    this.#textLength += text.length;
    this.#budget.checkText(this.#textLength);
    this.#handler.text(inOnePiece(text));
  }

  #tell(): void {
    const parser = this.#parser;
    parser.on('xmldecl', ({ encoding }) => checkEncoding(encoding));
    parser.on('attribute', ({ value }) => {
      this.#budget.checkAttributes(++this.#attributes);
      this.#budget.checkText(value.length);
    });
    parser.on('opentagstart', ({ name }) => {
      // The parser has read the name, and what follows it.
      this.#tagStart = parser.position - name.length - 2;
    });
    parser.on('opentag', (tag) => {
      if (this.#tagStart !== undefined) this.#budget.checkMarkup(parser.position - this.#tagStart);
      this.#tagStart = undefined;
      this.#textLength = 0;
      this.#attributes = 0;
      this.#handler.open(tag.name, tag.attributes);
    });
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', () => {
      this.#textLength = 0;
      this.#handler.close();
    });
  }
}

/** UTF-16 units of a text that is not left to the parser until it ends. */
const longText = 16 * 1024;

/** V8 makes strings that are shorter in one piece. */
const mayHavePieces = 13;

/** The parser puts a text together of a piece for each reference, line end and bracket, which take far more memory. */
function inOnePiece(text: string): string {
  return text.length < mayHavePieces ? text : Buffer.from(text).toString();
}

function checkEncoding(encoding: string | undefined): void {
  if (encoding !== undefined && !/^(?:utf-?8|utf-16(?:le|be)?|us-ascii)$/i.test(encoding)) {
    throw notValid(`encoding ${encoding} is not supported`);
  }
}

const maxProlog = 16_384;

/**
 * Holds back what comes before the root element until it is known to hold no document type: the parser would read one
 * to its end before it tells of it.
 */
class PrologGuard {
  #held: string | undefined = '';
  #at = 0;
  /** Up to where the end of a comment or an instruction was looked for. */
  #searched = 0;

  /** The text that may be parsed now. */
  pass(text: string): string {
    if (this.#held === undefined) return text;
    this.#held += text;
    // The decoder took the one mark that may stand here; the parser would pass over another.
    if (this.#held.startsWith('\ufeff')) throw notWellFormed('a byte order mark within the document');
    if (this.#reachesRoot(this.#held)) return this.rest();
    if (this.#held.length > maxProlog) throw notValid('the document has too much before its root element');
    return '';
  }

  rest(): string {
    const held = this.#held ?? '';
    this.#held = undefined;
    return held;
  }

  /** Looks at no character twice, however small the pieces are that the document comes in. */
  #reachesRoot(prolog: string): boolean {
    for (;;) {
      const open = prolog.indexOf('<', this.#at);
      if (open < 0) {
        const blanks = prolog.slice(this.#at);
        this.#at = prolog.length;
        // Text here is ill-formed unless it is white space: the parser says so.
        return /\S/.test(blanks);
      }
      if ('<!--'.startsWith(prolog.slice(open, open + 4)) && prolog.length < open + 4) return false;
      const end = prolog.startsWith('<!--', open) ? '-->' : prolog.startsWith('<?', open) ? '?>' : undefined;
      if (end === undefined) {
        if (prolog.startsWith('<!', open)) throw notValid('a document type declaration is not allowed');
        return true;
      }
      const close = prolog.indexOf(end, Math.max(open + (end === '-->' ? 4 : 2), this.#searched));
      if (close < 0) {
        this.#searched = prolog.length - end.length + 1;
        this.#at = open;
        return false;
      }
      this.#at = close + end.length;
    }
  }
}

const cdata = '<![CDATA[';
const sectionStart = /<!--|<\?|<!\[CDATA\[/g;
/** What ends the sections in which no other markup is seen, by what they begin with. */
const sectionEnds: Readonly<Record<string, RegExp>> = { '<!--': /-->/g, '<?': /\?>/g, [cdata]: /\]\]>/g };

/**
 * Measures comments and processing instructions while they come: the parser holds them to their ends, with a string for
 * each hyphen or question mark. CDATA is text, which may be longer.
 */
class SectionGuard {
  readonly #budget: XmlBudget;
  /** What the section began with that the document is in, and where. */
  #section: string | undefined;
  #start = 0;
  #passed = 0;
  /** The last of what has passed, in which a mark may have begun. */
  #tail = '';

  constructor(budget: XmlBudget) {
    this.#budget = budget;
  }

  pass(text: string): void {
    const all = this.#tail + text;
    const before = this.#passed - this.#tail.length;
    let at = 0;
    for (;;) {
      const mark = this.#section === undefined ? sectionStart : (sectionEnds[this.#section] as RegExp);
      mark.lastIndex = at;
      const found = mark.exec(all);
      if (found === null) break;
      at = mark.lastIndex;
      this.#check(before + at);
      this.#section = this.#section === undefined ? found[0] : undefined;
      this.#start = before + found.index;
    }
    this.#passed += text.length;
    this.#check(this.#passed);
    this.#tail = all.slice(Math.max(at, all.length - cdata.length + 1));
  }

  /** Is the document in a comment or a processing instruction? */
  get isMarkup(): boolean {
    return this.#section !== undefined && this.#section !== cdata;
  }

  #check(position: number): void {
    if (this.isMarkup) this.#budget.checkMarkup(position - this.#start);
  }
}
