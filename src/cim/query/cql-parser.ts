import type { Path, Query } from './ast.ts';
import { type Dialect, ExpressionParser } from './expression-parser.ts';
import { afterClass, afterSelect, refuse, unsupported } from './features.ts';
import { refuseSelectedFunction } from './functions.ts';
import { parseSource } from './source-parser.ts';

const cql: Dialect = { strings: 'escaped', like: 'regular', isDmtf: true, comparesWithNull: false };

/** An entry of the list; `isAll` for `*` behind nothing or behind the class. */
interface Entry {
  readonly path: Path;
  readonly isAll: boolean;
}

/**
 * Reads a query of DMTF:CQL (DSP0202 1.0) with the features Basic Query, Embedded Properties, Property Scoping, Regular
 * Expression Like and Full Unicode Support. What belongs to another feature is refused with its name.
 * @throws QueryError
 */
export function parseCql(text: string): Query {
  const parser = new ExpressionParser(text, cql);
  const { tokens } = parser;
  tokens.expectWord('SELECT');
  refuse(tokens, afterSelect);
  const list = listOf(parser);
  tokens.expectWord('FROM');
  const next = tokens.peek();
  const isForeign = next.kind === 'literal' && typeof next.value === 'string' && /[/:]/.test(next.value);
  if (isForeign) throw unsupported('Foreign Namespace Support', next.at);
  const source = parseSource(parser, afterClass);
  return { ...source, select: selectOf(parser, list) };
}

/** The list as written; what its paths may begin with is known only after FROM. */
function listOf(parser: ExpressionParser): Entry[] {
  const list = [entryOf(parser)];
  while (parser.tokens.takeSymbol(',')) list.push(entryOf(parser));
  return list;
}

function entryOf({ tokens, paths }: ExpressionParser): Entry {
  const { kind, at } = tokens.peek();
  if (tokens.takeSymbol('*')) return { path: { kind: 'path', steps: [], at }, isAll: true };
  refuseSelectedFunction(tokens);
  if (kind === 'literal') throw unsupported('Extended Select List', at);
  const isAll = tokens.isSymbol('.', 1) && tokens.isSymbol('*', 2);
  const path: Path = isAll ? { kind: 'path', steps: [{ name: tokens.name() }], at } : paths.path();
  if (isAll) for (const symbol of ['.', '*']) tokens.expectSymbol(symbol);
  if (tokens.isWord('AS') || tokens.isSymbol('#')) throw unsupported('Extended Select List', tokens.peek().at);
  return { path, isAll };
}

function selectOf({ paths }: ExpressionParser, list: readonly Entry[]): readonly Path[] | null {
  const foreign = list.find(({ path, isAll }) => isAll && paths.instance(path).steps.length > 0);
  if (foreign !== undefined) throw unsupported('Extended Select List', foreign.path.at);
  return list.some(({ isAll }) => isAll) ? null : list.map(({ path }) => paths.rooted(path));
}
