import { QueryError } from './error.ts';
import type { TokenReader } from './token-reader.ts';

/** What a word or sign in the place of another is the beginning of, as CIM_QueryCapabilities.CQLFeatures names it. */
type FeatureTable = Readonly<Record<string, string>>;

export const afterSelect: FeatureTable = { DISTINCT: 'Result Set Operations', FIRST: 'Result Set Operations' };
export const afterFrom: FeatureTable = { '(': 'Subquery' };
export const afterClass: FeatureTable = {
  ',': 'Complex Join',
  INNER: 'Simple Join',
  JOIN: 'Simple Join',
};
export const afterWhere: FeatureTable = {
  ORDER: 'Result Set Operations',
  GROUP: 'Aggregations',
  HAVING: 'Aggregations',
  UNION: 'Result Set Operations',
};
/** Words that end a class and its alias. */
export const clauses: ReadonlySet<string> = new Set(['WHERE', ...Object.keys(afterWhere)]);

/** Refuses the feature that begins here; a word before FROM, `,` or `.` is a property that has that name. */
export function refuse(tokens: TokenReader, table: FeatureTable): void {
  const next = tokens.peek();
  if (next.kind !== 'word' && next.kind !== 'symbol') return;
  const key = next.text.toUpperCase();
  const isProperty = next.kind === 'word' && (tokens.isWord('FROM', 1) || tokens.isSymbol(',', 1));
  if (Object.hasOwn(table, key) && !isProperty) throw unsupported(table[key] ?? '', next.at);
}

export function unsupported(feature: string, at: number): QueryError {
  return new QueryError('feature', `the feature ${feature} is not supported`, at);
}
