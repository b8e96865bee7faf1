import { QueryError } from './error.ts';
import type { Token } from './lexer.ts';

/** Walks over the tokens of a query, each looked at a bounded number of times. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The token `ahead` places further on; behind the last, the end. */
  peek(ahead = 0): Token {
    return (this.#tokens[this.#position + ahead] ?? this.#tokens.at(-1)) as Token;
  }

  skip(): void {
    this.#position++;
  }

  /** Is the token that keyword, in any case? */
  isWord(keyword: string, ahead = 0): boolean {
    const next = this.peek(ahead);
    return next.kind === 'word' && next.text.toUpperCase() === keyword;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const next = this.peek(ahead);
    return next.kind === 'symbol' && next.text === text;
  }

  takeWord(keyword: string): boolean {
    const taken = this.isWord(keyword);
    if (taken) this.#position++;
    return taken;
  }

  takeSymbol(text: string): boolean {
    const taken = this.isSymbol(text);
    if (taken) this.#position++;
    return taken;
  }

  expectWord(keyword: string): void {
    if (!this.takeWord(keyword)) throw this.unexpected(keyword);
  }

  expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.unexpected(text);
  }

  expectEnd(): void {
    if (this.peek().kind !== 'end') throw this.unexpected('the end of the query');
  }

  name(): string {
    const next = this.peek();
    if (next.kind !== 'word') throw this.unexpected('a name');
    this.#position++;
    return next.text;
  }

  string(): string {
    const next = this.peek();
    if (next.kind !== 'literal' || typeof next.value !== 'string') throw this.unexpected('a string');
    this.#position++;
    return next.value;
  }

  unexpected(expected: string): QueryError {
    return new QueryError('invalid', `expected ${expected}`, this.peek().at);
  }
}
