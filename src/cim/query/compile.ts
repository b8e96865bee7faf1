import type { Row } from '../provider.ts';
import type { CIMClass, ClassLookup } from '../schema/types.ts';
import type { Expression, Path, Query } from './ast.ts';
import { isBrief } from './brief.ts';
import { countedOrderOfTexts } from './compare.ts';
import { compileExpression } from './compile-expression.ts';
import { firstProperty, requireScopes } from './compile-path.ts';
import type { CompileContext, QueryEnvironment } from './context.ts';
import { unsupported } from './features.ts';
import { findLookups, type Lookups } from './lookups.ts';

/** A condition made ready for the instances of one class. */
export interface CompiledFilter {
  /** Is the condition true? Unknown, which NULL makes it, is not. @throws CIMError where that takes too long */
  matches(row: Row): boolean;
  /** Does that take next to no time? */
  readonly isBrief: boolean;
  readonly lookups: Lookups;
}

/** A query made ready for the instances of one class. */
export interface CompiledQuery extends CompiledFilter {
  /** Indexes of the selected properties in schema order; undefined for all. */
  readonly projection: readonly number[] | undefined;
}

export interface FilterOptions extends QueryEnvironment {
  /** The class that the operation names, where `cimClass` is a descendant. */
  readonly from?: string;
}

/**
 * Compiles a query against a concrete class, which is that after FROM or a descendant of it.
 * @throws QueryError for properties that no descendant has and for literals that do not fit the property's type
 */
export function compileQuery(
  query: Query,
  cimClass: CIMClass,
  repository: ClassLookup,
  environment: QueryEnvironment = {},
): CompiledQuery {
  const context = contextOf({ cimClass, repository, from: query.className, environment });
  return { ...compileCondition(context, query.where), projection: projectionOf(context, query.select) };
}

/**
 * Compiles a condition without a query around it, a filter of FQL, against a concrete class.
 * @throws QueryError as `compileQuery` does
 */
export function compileFilter(
  filter: Expression,
  cimClass: CIMClass,
  repository: ClassLookup,
  { from = cimClass.name, ...environment }: FilterOptions = {},
): CompiledFilter {
  return compileCondition(contextOf({ cimClass, repository, from, environment }), filter);
}

function contextOf(context: Omit<CompileContext, 'meter' | 'texts'>): CompileContext {
  const meter = { steps: 0 };
  return { ...context, meter, texts: countedOrderOfTexts(meter) };
}

function compileCondition(context: CompileContext, where: Expression | undefined): CompiledFilter {
  const test = where && compileExpression(context, where);
  const { meter } = context;
  const matches = (row: Row): boolean => {
    meter.steps = 0;
    return test === undefined || test(row) === true;
  };
  return { matches, isBrief: where === undefined || isBrief(where), lookups: findLookups(context, where) };
}

function projectionOf(context: CompileContext, select: readonly Path[] | null): readonly number[] | undefined {
  if (select === null) return undefined;
  const indexes = new Set<number>();
  for (const path of select) {
    requireScopes(context, path);
    const property = firstProperty(context, path);
    const isWhole = path.steps.length === 1 && typeof path.steps[0]?.index !== 'number';
    if (!isWhole) throw unsupported('Extended Select List', path.at);
    if (property !== undefined) indexes.add(property.index);
  }
  return [...indexes].sort((one, other) => one - other);
}
