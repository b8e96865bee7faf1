import type { Path, Query } from './ast.ts';
import { type Dialect, ExpressionParser } from './expression-parser.ts';

const wql: Dialect = { strings: 'plain', like: 'wql', isDmtf: false, comparesWithNull: false };

/**
 * Reads a WQL query: SELECT over one class with comparisons, LIKE, ISA, IS NULL, paths into embedded instances and
 * class scopes; keywords in any case. Throws `QueryError`.
 */
export function parseWql(text: string): Query {
  const parser = new ExpressionParser(text, wql);
  const { tokens, paths } = parser;
  tokens.expectWord('SELECT');
  const list = tokens.takeSymbol('*') ? undefined : listOf(parser);
  tokens.expectWord('FROM');
  const className = tokens.name();
  const alias = aliasOf(parser);
  paths.addSelf(className);
  if (alias !== undefined) paths.addSelf(alias);
  const where = tokens.takeWord('WHERE') ? parser.expression() : undefined;
  tokens.expectEnd();
  const select = list?.map((path) => paths.rooted(path)) ?? null;
  return { className, ...(alias !== undefined && { alias }), select, ...(where && { where }) };
}

function listOf({ tokens, paths }: ExpressionParser): Path[] {
  const list = [paths.path()];
  while (tokens.takeSymbol(',')) list.push(paths.path());
  return list;
}

function aliasOf({ tokens }: ExpressionParser): string | undefined {
  if (tokens.takeWord('AS')) return tokens.name();
  return tokens.peek().kind === 'word' && !tokens.isWord('WHERE') ? tokens.name() : undefined;
}
