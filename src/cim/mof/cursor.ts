import { Lexer, type Token } from './lexer.ts';
import { MofError, type Source } from './source.ts';

/** The parser's place in the text: one token of look-ahead and the depth of braces, for going on after errors. */
export class Cursor {
  readonly source: Source;
  readonly #lexer: Lexer;
  #token: Token;
  #depth = 0;

  constructor(source: Source) {
    this.source = source;
    this.#lexer = new Lexer(source);
    // Replaced by `start`; reading the first token may throw, which belongs to the parser's error handling.
    this.#token = { kind: 'punctuation', at: 0, text: '' };
  }

  get token(): Token {
    return this.#token;
  }

  get depth(): number {
    return this.#depth;
  }

  advance(): Token {
    const consumed = this.#token;
    if (consumed.kind === 'punctuation') {
      if (consumed.text === '{') this.#depth += 1;
      else if (consumed.text === '}') this.#depth -= 1;
    }
    this.#token = { kind: 'punctuation', at: consumed.at, text: '' };
    this.#token = this.#lexer.next();
    return consumed;
  }

  is(punctuation: string): boolean {
    return this.#token.kind === 'punctuation' && this.#token.text === punctuation;
  }

  /** Keywords are case-insensitive (DSP0004 2.8 § 7.5). */
  isKeyword(word: string): boolean {
    const { kind, text } = this.#token;
    return kind === 'name' && text.length === word.length && text.toLowerCase() === word;
  }

  accept(punctuation: string): boolean {
    const found = this.is(punctuation);
    if (found) this.advance();
    return found;
  }

  acceptKeyword(word: string): boolean {
    const found = this.isKeyword(word);
    if (found) this.advance();
    return found;
  }

  expect(punctuation: string): void {
    if (!this.accept(punctuation)) this.fail(`'${punctuation}'`);
  }

  expectKeyword(word: string): void {
    if (!this.acceptKeyword(word)) this.fail(`'${word}'`);
  }

  /** Consumes a token of the kind and gives its text. */
  take(kind: Token['kind'], expected: string): string {
    return this.#token.kind === kind ? this.advance().text : this.fail(expected);
  }

  fail(expected: string): never {
    throw new MofError(this.source, this.#token.at, `expected ${expected}, found ${describe(this.#token)}`);
  }

  /**
   * Leaves behind what is left of a broken phrase: up to its ';' at this depth, or what closes the block around it. In a
   * class any ';' will do, for an array may be what is broken.
   */
  skipPhrase(depth: number): void {
    while (this.#token.kind !== 'end') {
      if (this.#depth === depth && this.is('}')) return;
      const closes = this.is(';') && (depth > 0 || this.#depth <= depth);
      this.#advanceBlindly();
      if (!closes) continue;
      this.#depth = depth;
      return;
    }
  }

  resetDepth(): void {
    this.#depth = 0;
  }

  #advanceBlindly(): void {
    try {
      this.advance();
    } catch (error) {
      if (!(error instanceof MofError)) throw error;
    }
  }
}

function describe(token: Token): string {
  if (token.kind === 'end') return 'the end of the file';
  if (token.kind === 'string' || token.kind === 'char')
    return `${token.kind} ${JSON.stringify(token.text.slice(0, 40))}`;
  return `'${token.text}'`;
}
