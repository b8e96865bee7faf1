import type { WireRecord } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';

export type Predicate = (record: WireRecord) => boolean;

/** An expression is looked at for each record, and goes as deep as it is long. */
const mostTokens = 1000;
const token = /\s*(?:("(?:[^"\\]|\\.)*")|([A-Za-z]+|[()=]))/y;

/**
 * Reads the filter of `get_all_where` and `get_all_records_where`: `true`, `false`, `field "name_label" = "a"`, joined
 * by `and`, `or`, `not` and parentheses. Fields are compared by their text. Throws INTERNAL_ERROR.
 */
export function parseExpression(text: string): Predicate {
  const reader = new Reader(text);
  const predicate = disjunction(reader);
  if (reader.next !== undefined) throw reader.unexpected();
  return predicate;
}

class Reader {
  readonly #text: string;
  readonly #tokens: string[];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokens(text, () => this.unexpected());
  }

  get next(): string | undefined {
    return this.#tokens[0];
  }

  accept(word: string): boolean {
    if (this.next !== word) return false;
    this.#tokens.shift();
    return true;
  }

  take(): string {
    const word = this.#tokens.shift();
    if (word === undefined) throw this.unexpected();
    return word;
  }

  unexpected(): XapiError {
    return new XapiError('INTERNAL_ERROR', `cannot parse the expression ${this.#text}`);
  }
}

function tokens(text: string, failure: () => XapiError): string[] {
  const found: string[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (match === null || found.length === mostTokens) throw failure();
    found.push(match[1] ?? match[2] ?? '');
  }
  return found;
}

function disjunction(reader: Reader): Predicate {
  let left = conjunction(reader);
  while (reader.accept('or')) {
    const [a, b] = [left, conjunction(reader)];
    left = (record) => a(record) || b(record);
  }
  return left;
}

function conjunction(reader: Reader): Predicate {
  let left = negation(reader);
  while (reader.accept('and')) {
    const [a, b] = [left, negation(reader)];
    left = (record) => a(record) && b(record);
  }
  return left;
}

function negation(reader: Reader): Predicate {
  if (reader.accept('not')) {
    const inner = negation(reader);
    return (record) => !inner(record);
  }
  if (!reader.accept('(')) return comparison(reader);
  const inner = disjunction(reader);
  if (!reader.accept(')')) throw reader.unexpected();
  return inner;
}

function comparison(reader: Reader): Predicate {
  if (reader.accept('true')) return () => true;
  if (reader.accept('false')) return () => false;
  const left = operand(reader);
  if (!reader.accept('=')) throw reader.unexpected();
  const right = operand(reader);
  return (record) => left(record) === right(record);
}

function operand(reader: Reader): (record: WireRecord) => string {
  const isField = reader.accept('field');
  const word = reader.take();
  if (!word.startsWith('"')) throw reader.unexpected();
  const text = word.slice(1, -1).replace(/\\(.)/g, '$1');
  return isField ? (record) => (Object.hasOwn(record, text) ? String(record[text]) : '') : () => text;
}
