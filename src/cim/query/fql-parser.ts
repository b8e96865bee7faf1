import type { Expression } from './ast.ts';
import { QueryError } from './error.ts';
import { type Dialect, ExpressionParser } from './expression-parser.ts';

const fql: Dialect = { strings: 'escaped', like: 'regular', isDmtf: true, comparesWithNull: true };

/**
 * Reads a filter of DMTF:FQL (DSP0212 1.0): a condition on the instances that an operation is about to return.
 * @throws QueryError
 */
export function parseFql(text: string): Expression {
  const parser = new ExpressionParser(text, fql);
  if (parser.tokens.isWord('SELECT') && parser.tokens.isSymbol('*', 1)) {
    throw new QueryError('invalid', 'expected a condition, since a filter has no SELECT', 0);
  }
  const expression = parser.expression();
  parser.tokens.expectEnd();
  return expression;
}
