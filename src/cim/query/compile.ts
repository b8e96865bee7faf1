import type { Row } from '../provider.ts';
import type { CIMClass, CIMProperty, ClassRepository } from '../schema/types.ts';
import { isIntegerType, parseWholeNumber, toInteger } from '../values/integer.ts';
import type { KeyValue } from '../values/path.ts';
import { parseReal } from '../values/real.ts';
import { parseScalar } from '../values/scalar-text.ts';
import type { CIMScalar, CIMValue, DataType } from '../values/types.ts';
import type { Expression, Literal, LiteralValue, Operand, Path, Query } from './ast.ts';
import { compareValues, type Truth } from './compare.ts';
import { type CompileContext, compilePath, firstProperty, type Getter, isClass } from './compile-path.ts';
import { QueryError } from './error.ts';
import { compileLike } from './like.ts';

/** A query made ready for the instances of one class. */
export interface CompiledQuery {
  /** Is the condition true? Unknown, which NULL makes it, is not. */
  matches(row: Row): boolean;
  /** Indexes of the selected properties in schema order; undefined for all. */
  readonly projection: readonly number[] | undefined;
  /** Keys that the condition fixes, by property index: with all of them known, a look-up replaces the scan. */
  readonly keyEquality: ReadonlyMap<number, KeyValue> | undefined;
}

type Test = (row: Row) => Truth;
type Compiler<K extends Expression['kind']> = (context: CompileContext, node: Extract<Expression, { kind: K }>) => Test;

/**
 * Compiles a query against a concrete class, which is that after FROM or a descendant of it. Throws `QueryError` for
 * properties that no descendant has and for literals that do not fit the property's type.
 */
export function compileQuery(query: Query, cimClass: CIMClass, repository: ClassRepository): CompiledQuery {
  const context: CompileContext = { cimClass, repository, from: query.className };
  const { where } = query;
  const test = where && compileExpression(context, where);
  const keys = new Map<number, KeyValue>();
  if (where !== undefined) collectKeys(context, where, keys);
  return {
    matches: test === undefined ? () => true : (row) => test(row) === true,
    projection: projectionOf(context, query.select),
    keyEquality: keys.size === 0 ? undefined : keys,
  };
}

function projectionOf(context: CompileContext, select: readonly Path[] | null): readonly number[] | undefined {
  if (select === null) return undefined;
  const indexes = new Set<number>();
  for (const path of select) {
    if (path.steps.length > 1) throw new QueryError('feature', 'only whole properties can be selected', path.at);
    const property = firstProperty(context, path);
    if (property !== undefined) indexes.add(property.index);
  }
  return [...indexes].sort((one, other) => one - other);
}

const compilers: { readonly [K in Expression['kind']]: Compiler<K> } = {
  and: (context, { operands }) => combine(context, operands, false),
  or: (context, { operands }) => combine(context, operands, true),
  not: (context, { operand }) => negate(compileExpression(context, operand)),
  compare: compileComparison,
  'is-null': (context, { operand }) => {
    const value = compileOperand(context, operand);
    return (row) => value(row) === null;
  },
  like: (context, { operand, pattern, at }) => {
    const value = compileOperand(context, operand);
    const isLike = compileLike(pattern, at);
    return (row) => likeTruth(value(row), isLike);
  },
  isa: compileIsa,
  truth: (context, { operand }) => {
    const value = compileOperand(context, operand);
    return (row) => {
      const truth = value(row);
      return typeof truth === 'boolean' ? truth : undefined;
    };
  },
};

function compileExpression(context: CompileContext, node: Expression): Test {
  return (compilers[node.kind] as Compiler<Expression['kind']>)(context, node);
}

/** AND and OR: the first operand that is `decisive` decides, else unknown if any is. */
function combine(context: CompileContext, operands: readonly Expression[], decisive: boolean): Test {
  const tests = operands.map((operand) => compileExpression(context, operand));
  return (row) => {
    let result: Truth = !decisive;
    for (const test of tests) {
      const truth = test(row);
      if (truth === decisive) return decisive;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
}

function negate(test: Test): Test {
  return (row) => {
    const truth = test(row);
    return truth === undefined ? undefined : !truth;
  };
}

function compileOperand(context: CompileContext, operand: Operand): Getter {
  if (operand.kind === 'path') return compilePath(context, operand);
  const { value } = operand;
  return () => value;
}

function compileComparison(context: CompileContext, node: Extract<Expression, { kind: 'compare' }>): Test {
  const { operator } = node;
  const left = compileBeside(context, node.left, node.right);
  const right = compileBeside(context, node.right, node.left);
  return (row) => compareValues(operator, left(row), right(row));
}

/** A literal takes the type of the property that it is compared with. */
function compileBeside(context: CompileContext, operand: Operand, other: Operand): Getter {
  if (operand.kind === 'path') return compilePath(context, operand);
  const property = other.kind === 'path' ? wholeProperty(context, other) : undefined;
  const value = property === undefined ? operand.value : fittedLiteral(operand, property);
  return () => value;
}

/** The property whose declared type is the type of the path, for paths of one step. */
function wholeProperty(context: CompileContext, path: Path): CIMProperty | undefined {
  return path.steps.length === 1 ? firstProperty(context, path) : undefined;
}

function fittedLiteral(literal: Literal, { name, type, embedded }: CIMProperty): LiteralValue {
  const { value, at } = literal;
  if (value === null || embedded !== undefined) return value;
  const isNumeric = /int|real/.test(type);
  if (isNumeric && (typeof value === 'number' || typeof value === 'bigint')) return value;
  if (type === 'boolean' && typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (type === 'reference') return value;
    const fitted = isNumeric ? parseNumber(value) : parseScalar(value, type);
    if (fitted !== undefined && typeof fitted !== 'object') return fitted;
  }
  throw new QueryError('invalid', `property ${name} of type ${type} cannot be compared with this literal`, at);
}

/** Whatever its size: a literal may lie outside the property's range. */
function parseNumber(text: string): number | bigint | undefined {
  return parseWholeNumber(text) ?? parseReal(text, 'real64');
}

function likeTruth(value: CIMValue | null, isLike: (text: string) => boolean): Truth {
  if (typeof value === 'string') return isLike(value);
  if (!Array.isArray(value)) return undefined;
  return (value as readonly (CIMScalar | null)[]).some((item) => typeof item === 'string' && isLike(item));
}

function compileIsa(context: CompileContext, { operand, className }: Extract<Expression, { kind: 'isa' }>): Test {
  if (operand.steps.length === 0) {
    const truth = context.cimClass.isA(className);
    return () => truth;
  }
  const value = compilePath(context, operand);
  return (row) => {
    const target = value(row);
    if (target === null || typeof target !== 'object' || !('className' in target)) return undefined;
    return isClass(context.repository, target.className, className);
  };
}

/** Only conditions that must hold, those joined by AND at the top, fix anything. */
function collectKeys(context: CompileContext, node: Expression, keys: Map<number, KeyValue>): void {
  if (node.kind === 'and') for (const operand of node.operands) collectKeys(context, operand, keys);
  if (node.kind !== 'compare' || node.operator !== '=') return;
  const [path, literal] = node.left.kind === 'path' ? [node.left, node.right] : [node.right, node.left];
  if (path.kind !== 'path' || literal.kind !== 'literal' || path.steps[0]?.index !== undefined) return;
  const property = wholeProperty(context, path);
  if (property?.isKey !== true || property.type === 'reference') return;
  const value = keyValue(fittedLiteral(literal, property), property.type);
  if (value !== undefined) keys.set(property.index, value);
}

/** The literal as the key would hold it. */
function keyValue(value: LiteralValue, type: DataType): KeyValue | undefined {
  if (!isIntegerType(type)) return value ?? undefined;
  return typeof value === 'number' || typeof value === 'bigint' ? toInteger(value, type) : undefined;
}
