import { longestName } from '../schema/check-declaration.ts';
import { MofError, type Source } from './source.ts';

/** `at` is the offset of the first character, `text` what stands in the file (without quotes, escapes resolved). */
export type Token =
  | {
      readonly kind: 'name' | 'alias' | 'string' | 'char' | 'punctuation' | 'pragma' | 'end';
      readonly at: number;
      readonly text: string;
    }
  | { readonly kind: 'integer'; readonly at: number; readonly text: string; readonly value: bigint }
  | { readonly kind: 'real'; readonly at: number; readonly text: string; readonly value: number };

const blank = /(?:[\s\uFEFF]+|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/y;
const name = /[A-Za-z_\u0080-\uFFEF][\w\u0080-\uFFEF]*/y;
const alias = /\$[A-Za-z_\u0080-\uFFEF][\w\u0080-\uFFEF]*/y;
const numeral = /[+-]?\.?\d(?:[eE][+-]\d|[\w.])*/y;
const plainText = /[^"\\\r\n]*/y;
const plainCharacter = /[^'\\\r\n]/uy;
const escapeForm = /\\(?:([btnfr"'\\])|[xX]([0-9A-Fa-f]{1,4}))/y;
const pragma = /#pragma\b/iy;

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** Forms of integer literals (DSP0004 3.0 § 7.6.1.4 ff.): pattern, and the literal as JavaScript writes it. */
const integerForms: readonly (readonly [RegExp, (digits: string) => string])[] = [
  [/^[01]+[bB]$/, (text) => `0b${text.slice(0, -1)}`],
  [/^0[xX][0-9A-Fa-f]+$/, (text) => text],
  [/^0[0-7]+$/, (text) => `0o${text}`],
  [/^(?:0|[1-9]\d*)$/, (text) => text],
];

const realForm = /^[+-]?\d*\.\d+(?:[eE][+-]?\d+)?$/;

const endsLine = (character: string | undefined) => character === undefined || character === '\n' || character === '\r';

/** Cuts MOF text into tokens (DSP0004 2.8 annex A), one at a time. After an error the next call goes on behind it. */
export class Lexer {
  readonly #source: Source;
  #position = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  next(): Token {
    this.#match(blank);
    const at = this.#position;
    const { text } = this.#source;
    if (at >= text.length) return { kind: 'end', at, text: '' };
    switch (text[at]) {
      case '"':
        return { kind: 'string', at, text: this.#quoted('"', plainText) };
      case "'":
        return this.#character(at);
      case '$':
        return { kind: 'alias', at, text: this.#match(alias) ?? this.#fail(at, 'an alias after $ was expected') };
      case '#':
        return { kind: 'pragma', at, text: this.#match(pragma) ?? this.#fail(at, 'only #pragma may follow #') };
    }
    const word = this.#match(name);
    if (word !== undefined) {
      if (word.length > longestName)
        throw new MofError(this.#source, at, `a name of more than ${longestName} characters`);
      return { kind: 'name', at, text: word };
    }
    const number = this.#match(numeral);
    if (number !== undefined) return this.#number(at, number);
    return this.#punctuation(at);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#source.text);
    if (found === null) return undefined;
    this.#position = pattern.lastIndex;
    return found[0];
  }

  #punctuation(at: number): Token {
    const character = String.fromCodePoint(this.#source.text.codePointAt(at) as number);
    if ('{}[]();:,='.includes(character)) {
      this.#position = at + 1;
      return { kind: 'punctuation', at, text: character };
    }
    if (this.#source.text.startsWith('/*', at)) {
      this.#position = this.#source.text.length;
      throw new MofError(this.#source, at, 'this comment is never closed');
    }
    this.#position = at + character.length;
    throw new MofError(this.#source, at, `unexpected character ${JSON.stringify(character)}`);
  }

  #number(at: number, text: string): Token {
    const unsigned = text.replace(/^[+-]/, '');
    const form = integerForms.find(([pattern]) => pattern.test(unsigned));
    if (form !== undefined) {
      const magnitude = BigInt(form[1](unsigned));
      return { kind: 'integer', at, text, value: text.startsWith('-') ? -magnitude : magnitude };
    }
    if (!realForm.test(text)) throw new MofError(this.#source, at, `malformed number ${text}`);
    const value = Number(text);
    if (!Number.isFinite(value)) throw new MofError(this.#source, at, `no type takes a number as large as ${text}`);
    return { kind: 'real', at, text, value };
  }

  #character(at: number): Token {
    const text = this.#quoted("'", plainCharacter);
    if (text.length !== 1)
      throw new MofError(this.#source, at, 'exactly one UCS-2 character was expected between quotes');
    return { kind: 'char', at, text };
  }

  /** Text between two `quote`s, with its escapes resolved (DSP0004 2.8 § 7.11.1). */
  #quoted(quote: string, plain: RegExp): string {
    const { text } = this.#source;
    const start = this.#position;
    this.#position += 1;
    let result = '';
    for (;;) {
      result += this.#match(plain) ?? '';
      const character = text[this.#position];
      if (character === quote) {
        this.#position += 1;
        return result;
      }
      const isEscape = character === '\\';
      if (endsLine(isEscape ? text[this.#position + 1] : character)) {
        throw new MofError(
          this.#source,
          start,
          `this ${quote === '"' ? 'string' : 'character'} is not closed on its line`,
        );
      }
      if (isEscape) result += this.#escape();
    }
  }

  #escape(): string {
    const at = this.#position;
    escapeForm.lastIndex = at;
    const found = escapeForm.exec(this.#source.text);
    if (found === null) return this.#fail(at, `unknown escape ${this.#source.text.slice(at, at + 2)}`);
    this.#position = escapeForm.lastIndex;
    const [, letter, digits] = found;
    return letter === undefined
      ? String.fromCharCode(Number.parseInt(digits as string, 16))
      : (escapes[letter] as string);
  }

  /** Throws, and goes on at the next line, where the text is most likely sound again. */
  #fail(at: number, description: string): never {
    const lineEnd = this.#source.text.indexOf('\n', at);
    this.#position = lineEnd === -1 ? this.#source.text.length : lineEnd;
    throw new MofError(this.#source, at, description);
  }
}
