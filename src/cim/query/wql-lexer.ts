import { parseWholeNumber } from '../values/integer.ts';
import type { LiteralValue } from './ast.ts';
import { QueryError } from './error.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'symbol'; readonly text: string; readonly at: number }
  | { readonly kind: 'literal'; readonly value: LiteralValue; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

const blank = /\s*/y;
const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number = /[+-]?(?:0[xX][0-9a-fA-F]+|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?)/y;
const symbol = /<>|<=|>=|!=|::|[=<>().,*[\]]/y;

/**
 * Tokens of WQL, the end last. A backslash in a string is an ordinary character, since clients write instance ids of
 * that kind; a quote inside is written twice.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = match(blank, text, 0).length;
  while (at < text.length) {
    const { token, length } = tokenAt(text, at);
    tokens.push(token);
    at += length;
    at += match(blank, text, at).length;
  }
  tokens.push({ kind: 'end', at });
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function tokenAt(text: string, at: number): { token: Token; length: number } {
  const first = text[at];
  if (first === '"' || first === "'") return stringAt(text, at, first);
  const name = match(word, text, at);
  if (name !== '') return { token: { kind: 'word', text: name, at }, length: name.length };
  const digits = match(number, text, at);
  if (digits !== '') return { token: { kind: 'literal', value: numberOf(digits), at }, length: digits.length };
  const sign = match(symbol, text, at);
  if (sign === '') throw new QueryError('invalid', `unexpected character ${first}`, at);
  return { token: { kind: 'symbol', text: sign, at }, length: sign.length };
}

function stringAt(text: string, at: number, quote: string): { token: Token; length: number } {
  let value = '';
  for (let start = at + 1; ; ) {
    const end = text.indexOf(quote, start);
    if (end < 0) throw new QueryError('invalid', 'the string is not closed', at);
    value += text.slice(start, end);
    if (text[end + 1] !== quote) return { token: { kind: 'literal', value, at }, length: end + 1 - at };
    value += quote;
    start = end + 2;
  }
}

function numberOf(text: string): number | bigint {
  const whole = parseWholeNumber(text);
  if (whole === undefined) return Number(text);
  return BigInt.asIntN(54, whole) === whole ? Number(whole) : whole;
}
