import { QueryError } from './error.ts';
import type { TokenReader } from './token-reader.ts';

/** What a word or sign in the place of another is the beginning of, as CIM_QueryCapabilities.CQLFeatures names it. */
export type FeatureTable = Readonly<Record<string, string>>;

export const afterSelect: FeatureTable = { DISTINCT: 'Result Set Operations', FIRST: 'Result Set Operations' };
const afterFrom: FeatureTable = { '(': 'Subquery' };
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
/** Of queries about events, which WMI makes by polling. */
export const afterEventClass: FeatureTable = { ...afterClass, WITHIN: 'Polling Interval' };
/** Words that can follow a property. */
export const followers: ReadonlySet<string> = new Set(['IS', 'LIKE', 'ISA', 'NOT', 'AND', 'OR', 'ORDER']);
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

/** Refuses what FROM may name beside a class: a query, or a class of another namespace. */
export function refuseSource(tokens: TokenReader): void {
  refuse(tokens, afterFrom);
  const { kind, at } = tokens.peek();
  const isSeparated = tokens.isSymbol('/', 1) || tokens.isSymbol(':', 1);
  const isForeign = kind === 'word' && isSeparated && tokens.peek(2).kind === 'word';
  if (isForeign) throw unsupported('Foreign Namespace Support', at);
}

/** Refuses a query in the place of a value: behind a parenthesis, which a word may stand in front of. */
export function refuseSubquery(tokens: TokenReader): void {
  const open = tokens.isSymbol('(') ? 0 : 1;
  if (!tokens.isSymbol('(', open) || !tokens.isWord('SELECT', open + 1)) return;
  const next = tokens.peek(open + 2);
  const isQuery = next.kind === 'word' ? !followers.has(next.text.toUpperCase()) : tokens.isSymbol('*', open + 2);
  if (isQuery) throw unsupported('Subquery', tokens.peek(open + 1).at);
}

/** The functions that are not offered, by the feature that they belong to. */
const ofFunctions: Readonly<Record<string, readonly string[]>> = {
  Aggregations: ['COUNT', 'MIN', 'MAX', 'SUM', 'MEAN', 'MEDIAN'],
  'Conversion Utilities': [
    'STRINGTOUINT',
    'STRINGTOSINT',
    'STRINGTOREAL',
    'STRINGTONUMERIC',
    'NUMERICTOSTRING',
    'DATETIMETOMICROSECOND',
    'MICROSECONDTOTIMESTAMP',
    'MICROSECONDTOINTERVAL',
    'NAMESPACETYPE',
    'HOSTPORT',
  ],
};

/** The feature of a function that is not offered, named in any case. */
export function featureOfFunction(name: string): string | undefined {
  return Object.entries(ofFunctions).find(([, names]) => names.includes(name.toUpperCase()))?.[0];
}

export function unsupported(feature: string, at: number): QueryError {
  return new QueryError('feature', `the feature ${feature} is not supported`, at);
}
