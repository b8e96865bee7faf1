import type { Query } from './ast.ts';
import { QueryError } from './error.ts';
import { parseWql } from './wql-parser.ts';

/** Parsers by the name of the language, in lower case. */
const parsers: ReadonlyMap<string, (text: string) => Query> = new Map([['wql', parseWql]]);

/** Reads a query in one of the languages that are spoken here, named in any case. Throws `QueryError`. */
export function parseQuery(language: string, text: string): Query {
  const parse = parsers.get(language.toLowerCase());
  if (parse === undefined) throw new QueryError('language', `query language ${language} is not supported`);
  return parse(text);
}
