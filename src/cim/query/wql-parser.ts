import type { Path, Query } from './ast.ts';
import { type Dialect, ExpressionParser } from './expression-parser.ts';
import { afterEventClass, afterSelect, afterWhere, clauses, refuse, refuseSource } from './features.ts';
import { refuseSelectedFunction } from './functions.ts';

/** Traversals in the manner of WMI. */
const insteadOfSelect = { ASSOCIATORS: 'Association Traversal', REFERENCES: 'Association Traversal' };

const wql: Dialect = { strings: 'plain', like: 'wql', isDmtf: false, comparesWithNull: false };

/**
 * Reads a WQL query: SELECT over one class with comparisons, LIKE, ISA, IS NULL, paths into embedded instances and
 * class scopes; keywords in any case. Throws `QueryError`.
 */
export function parseWql(text: string): Query {
  const parser = new ExpressionParser(text, wql);
  const { tokens, paths } = parser;
  refuse(tokens, insteadOfSelect);
  tokens.expectWord('SELECT');
  refuse(tokens, afterSelect);
  const list = tokens.takeSymbol('*') ? undefined : listOf(parser);
  tokens.expectWord('FROM');
  refuseSource(tokens);
  const { at } = tokens.peek();
  const className = tokens.name();
  refuse(tokens, afterEventClass);
  const alias = aliasOf(parser);
  refuse(tokens, afterEventClass);
  paths.addSelf(className);
  if (alias !== undefined) paths.addSelf(alias);
  const where = tokens.takeWord('WHERE') ? parser.expression() : undefined;
  refuse(tokens, afterWhere);
  tokens.expectEnd();
  const select = list?.map((path) => paths.rooted(path)) ?? null;
  return { className, at, ...(alias !== undefined && { alias }), select, ...(where && { where }) };
}

function listOf({ tokens, paths }: ExpressionParser): Path[] {
  const list: Path[] = [];
  do {
    refuseSelectedFunction(tokens);
    list.push(paths.path());
  } while (tokens.takeSymbol(','));
  return list;
}

function aliasOf({ tokens }: ExpressionParser): string | undefined {
  if (tokens.takeWord('AS')) return tokens.name();
  const next = tokens.peek();
  return next.kind === 'word' && !clauses.has(next.text.toUpperCase()) ? tokens.name() : undefined;
}
