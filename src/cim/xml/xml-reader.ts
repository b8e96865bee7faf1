import { SaxesParser } from 'saxes';
import { notValid, notWellFormed } from './error.ts';
import type { XmlBudget } from './limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a document consists of; entities are resolved, CDATA is text. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(): void;
}

/** Strict, streaming reader of XML 1.0 without document types: throws `XmlRequestError` at the first fault. */
export interface XmlReader {
  write(text: string): void;
  end(): void;
}

/** The five predefined entities; without a prototype, so that `&constructor;` is as undefined as any other. */
const entities: Record<string, string> = Object.assign(Object.create(null), {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
});

export function createXmlReader(handler: XmlHandler, budget: XmlBudget): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  parser.ENTITIES = entities;
  let attributes = 0;
  const text = (text: string) => {
    budget.checkText(text.length);
    handler.text(text);
  };
  parser.on('error', (error) => {
    throw notWellFormed(error.message);
  });
  parser.on('xmldecl', ({ encoding }) => checkEncoding(encoding));
  parser.on('attribute', ({ value }) => {
    budget.checkAttributes(++attributes);
    budget.checkText(value.length);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    handler.open(tag.name, tag.attributes);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => handler.close());
  const prolog = new PrologGuard();
  return {
    write(text) {
      const passed = prolog.pass(text);
      if (passed !== '') parser.write(passed);
    },
    end() {
      parser.write(prolog.rest());
      parser.close();
    },
  };
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
