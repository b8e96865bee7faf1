import type { Expression, Query } from './ast.ts';
import { parseCql } from './cql-parser.ts';
import { QueryError } from './error.ts';
import { parseFql } from './fql-parser.ts';
import { parseWql } from './wql-parser.ts';

/** Languages with a FROM, for ExecQuery, OpenQueryInstances and indication filters; by name in lower case. */
const queryParsers: ReadonlyMap<string, (text: string) => Query> = new Map([
  ['wql', parseWql],
  ['dmtf:cql', parseCql],
  ['cim:cql', parseCql],
  ['cql', parseCql],
]);

/** Languages of conditions alone, for the FilterQuery of the other Open operations. */
const filterParsers: ReadonlyMap<string, (text: string) => Expression> = new Map([
  ['dmtf:fql', parseFql],
  ['fql', parseFql],
]);

/**
 * Reads a query in one of the languages that are spoken here, named in any case. DMTF:FQL is none of them, since it
 * does not say what to look at.
 * @throws QueryError
 */
export function parseQuery(language: string, text: string): Query {
  return parserOf(queryParsers, language)(text);
}

/** Reads the FilterQuery of an Open operation (DSP0200 1.4 § 5.3.2.24). @throws QueryError */
export function parseFilter(language: string, text: string): Expression {
  return parserOf(filterParsers, language)(text);
}

function parserOf<T>(parsers: ReadonlyMap<string, T>, language: string): T {
  const parser = parsers.get(language.toLowerCase());
  if (parser !== undefined) return parser;
  const isKnown = queryParsers.has(language.toLowerCase()) || filterParsers.has(language.toLowerCase());
  throw new QueryError(
    'language',
    `query language ${language.slice(0, 100)} is not supported${isKnown ? ' here' : ''}`,
  );
}
