import { parseWholeNumber } from '../values/integer.ts';
import type { LiteralValue } from './ast.ts';
import { QueryError } from './error.ts';
import { queryLimits } from './limits.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'symbol'; readonly text: string; readonly at: number }
  | { readonly kind: 'literal'; readonly value: LiteralValue; readonly isSigned?: boolean; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

/** How a string holds what cannot stand in it: a quote is written twice, or a backslash escapes it (or both). */
export type StringForm = 'plain' | 'escaped';

const blank = /\s*/y;
const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number =
  /[+-]?(?:0[xX][0-9a-fA-F]+|[01]+[bB](?![\p{L}\p{N}_])|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?)/uy;
const symbol = /<>|<=|>=|!=|::|\.\.|\|\||[=<>().,:*[\]{}#+/-]/y;

/**
 * Tokens of a query, the end last. In a plain string a backslash is an ordinary character, since clients write
 * instance ids of that kind in WQL, but before the quote: so they write paths. In an escaped one it stays so in front of
 * what is no escape.
 */
export function tokenize(text: string, strings: StringForm): Token[] {
  if (text.length > queryLimits.length) throw new QueryError('feature', 'the query is too long');
  const tokens: Token[] = [];
  let at = match(blank, text, 0).length;
  while (at < text.length) {
    if (tokens.length === queryLimits.tokens) throw new QueryError('feature', 'the query has too many tokens', at);
    const { token, length } = tokenAt(text, at, strings);
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

function tokenAt(text: string, at: number, strings: StringForm): { token: Token; length: number } {
  const first = text[at];
  if (first === '"' || first === "'") {
    const { value, length } = stringAt(text, at, first, strings);
    return { token: { kind: 'literal', value, at }, length };
  }
  const name = match(word, text, at);
  if (name !== '') return { token: { kind: 'word', text: name, at }, length: name.length };
  const digits = match(number, text, at);
  if (digits !== '') {
    const token = { kind: 'literal', value: numberOf(digits), isSigned: /^[+-]/.test(digits), at } as const;
    return { token, length: digits.length };
  }
  const sign = match(symbol, text, at);
  if (sign === '') {
    throw new QueryError('invalid', `unexpected character ${String.fromCodePoint(text.codePointAt(at) ?? 0)}`, at);
  }
  return { token: { kind: 'symbol', text: sign, at }, length: sign.length };
}

/** The value of the string that begins there, and its length in the text. */
function stringAt(text: string, at: number, quote: string, strings: StringForm): { value: string; length: number } {
  for (const form of forms[strings]) {
    const end = endOf(text, at, quote, form);
    if (end !== undefined) return { value: unescaped(text, at + 1, end, quote, form), length: end + 1 - at };
  }
  throw new QueryError('invalid', 'the string is not closed', at);
}

/** Which backslashes are escapes: all, those before the quote, or none. */
type Escaping = 'all' | 'quote' | 'none';

/** How the strings of a form are tried to be read: one that ends in a backslash may be the last of its text. */
const forms: Readonly<Record<StringForm, readonly Escaping[]>> = { escaped: ['all'], plain: ['quote', 'none'] };

function endOf(text: string, at: number, quote: string, form: Escaping): number | undefined {
  for (let end = at + 1; end < text.length; end++) {
    const isEscape = text[end] === '\\' && (form === 'all' || (form === 'quote' && text[end + 1] === quote));
    if (isEscape || (text[end] === quote && text[end + 1] === quote)) end++;
    else if (text[end] === quote) return end;
  }
  return undefined;
}

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
/**
 * char-escape of DSP0202 1.0 and DSP0212 1.0, but with four digits where they have four to six: they leave open where
 * those end before a digit, and clients write four. Two escapes may be the halves of a character.
 */
const escapePattern = /\\(?:u([0-9a-fA-F]{4})|(["'\\btnfru]))|""|''/g;

function unescaped(text: string, start: number, end: number, quote: string, form: Escaping): string {
  const body = text.slice(start, end);
  const doubled = quote + quote;
  if (form === 'none') return body.replaceAll(doubled, quote);
  if (form === 'quote') return body.replaceAll(quote === '"' ? /\\"|""/g : /\\'|''/g, quote);
  return body.replace(escapePattern, (written, code: string | undefined, letter: string | undefined, at: number) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (letter === 'u') throw new QueryError('invalid', '\\u takes four hexadecimal digits', start + at);
    if (letter !== undefined) return escapes[letter] ?? written;
    return written === doubled ? quote : written;
  });
}

function numberOf(text: string): number | bigint {
  const whole = /[bB]$/.test(text) && !/^[+-]?0[xX]/.test(text) ? binaryOf(text) : parseWholeNumber(text);
  if (whole === undefined) return Number(text);
  const value = Number(whole);
  return Number.isSafeInteger(value) ? value : whole;
}

function binaryOf(text: string): bigint {
  const magnitude = BigInt(`0b${text.replace(/^[+-]|[bB]$/g, '')}`);
  return text.startsWith('-') ? -magnitude : magnitude;
}
