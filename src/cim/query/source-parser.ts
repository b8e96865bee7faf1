import type { Query } from './ast.ts';
import type { ExpressionParser } from './expression-parser.ts';
import { afterWhere, clauses, type FeatureTable, refuse, refuseSource } from './features.ts';
import type { TokenReader } from './token-reader.ts';

/**
 * Reads what follows FROM, to the end of the query: the class with its alias, and the condition.
 * @param afterClass what is refused beside the class
 */
export function parseSource(parser: ExpressionParser, afterClass: FeatureTable): Omit<Query, 'select'> {
  const { tokens, paths } = parser;
  refuseSource(tokens);
  const { at } = tokens.peek();
  const className = tokens.name();
  refuse(tokens, afterClass);
  const alias = parseAlias(tokens);
  refuse(tokens, afterClass);
  paths.addSelf(className);
  if (alias !== undefined) paths.addSelf(alias);
  const where = tokens.takeWord('WHERE') ? parser.expression() : undefined;
  refuse(tokens, afterWhere);
  tokens.expectEnd();
  return { className, at, ...(alias !== undefined && { alias }), ...(where && { where }) };
}

function parseAlias(tokens: TokenReader): string | undefined {
  if (tokens.takeWord('AS')) return tokens.name();
  const next = tokens.peek();
  return next.kind === 'word' && !clauses.has(next.text.toUpperCase()) ? tokens.name() : undefined;
}
