import type { Path, Query } from './ast.ts';
import { type Dialect, ExpressionParser } from './expression-parser.ts';
import { afterEventClass, afterSelect, refuse } from './features.ts';
import { refuseSelectedFunction } from './functions.ts';
import { parseSource } from './source-parser.ts';

/** Traversals in the manner of WMI. */
const insteadOfSelect = { ASSOCIATORS: 'Association Traversal', REFERENCES: 'Association Traversal' };

const wql: Dialect = { strings: 'plain', like: 'wql', isDmtf: false, comparesWithNull: false };

/**
 * Reads a WQL query: SELECT over one class with comparisons, LIKE, ISA, IS NULL, paths into embedded instances and
 * class scopes; keywords in any case.
 * @throws QueryError
 */
export function parseWql(text: string): Query {
  const parser = new ExpressionParser(text, wql);
  const { tokens, paths } = parser;
  refuse(tokens, insteadOfSelect);
  tokens.expectWord('SELECT');
  refuse(tokens, afterSelect);
  const list = tokens.takeSymbol('*') ? undefined : listOf(parser);
  tokens.expectWord('FROM');
  const source = parseSource(parser, afterEventClass);
  return { ...source, select: list?.map((path) => paths.rooted(path)) ?? null };
}

function listOf({ tokens, paths }: ExpressionParser): Path[] {
  const list: Path[] = [];
  do {
    refuseSelectedFunction(tokens);
    list.push(paths.path());
  } while (tokens.takeSymbol(','));
  return list;
}
