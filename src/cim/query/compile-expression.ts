import type { Row } from '../provider.ts';
import { type CIMScalar, type CIMValue, isList } from '../values/types.ts';
import type { CompareExpression, Comparison, Expression, LikeExpression, Operand, Quantifier } from './ast.ts';
import {
  compareValues,
  comparisonWith,
  isEquality,
  mirrored,
  orderOfTimes,
  type TextOrder,
  type Truth,
} from './compare.ts';
import { compilePath, type Getter, isClass, leadsToTime, requireClass } from './compile-path.ts';
import { type CompileContext, isStrict } from './context.ts';
import { QueryError } from './error.ts';
import { typeOf } from './functions.ts';
import { compileLike } from './like.ts';
import { spend } from './meter.ts';
import { compileBeside, compileOperand, constantBeside, constantType, isConstant } from './operands.ts';
import { compileRegularExpression } from './regular-expression-parser.ts';
import { kindOf, type ValueKind, type ValueType } from './value-type.ts';

export type Test = (row: Row) => Truth;
type Compiler<K extends Expression['kind']> = (context: CompileContext, node: Extract<Expression, { kind: K }>) => Test;

const compilers: { readonly [K in Expression['kind']]: Compiler<K> } = {
  and: (context, { operands }) => combine(context, operands, false),
  or: (context, { operands }) => combine(context, operands, true),
  not: (context, { operand }) => negate(compileExpression(context, operand)),
  compare: compileComparison,
  'is-null': compileNullTest,
  like: compileLikeTest,
  isa: compileIsa,
  truth: (context, { operand }) => {
    requireKind(context, operand, ({ type, isArray }) => type === 'boolean' && !isArray, 'is no condition');
    const value = compileOperand(context, operand);
    return (row) => {
      const truth = value(row);
      return typeof truth === 'boolean' ? truth : undefined;
    };
  },
};

/** Makes a condition ready for the instances of one class. */
export function compileExpression(context: CompileContext, node: Expression): Test {
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

function compileComparison(context: CompileContext, node: CompareExpression): Test {
  const { operator, quantifier } = node;
  const left = countingItems(context, node.left, compileBeside(context, node.left, node.right));
  const right = countingItems(context, node.right, compileBeside(context, node.right, node.left));
  requireComparable(context, node);
  requireOrder(context, node);
  const isTime = timeTest(context, node);
  if (quantifier === undefined) {
    if (isConstant(node.right))
      return ready(context, operator, left, constantBeside(context, node.right, node.left), isTime);
    if (isConstant(node.left)) {
      return ready(context, mirrored[operator], right, constantBeside(context, node.left, node.right), isTime);
    }
    return (row) => compareValues(operator, left(row), right(row), textOrder(context, isTime, row));
  }
  requireArray(context, node.left);
  if (node.right.kind === 'array') {
    throw new QueryError('invalid', 'ANY and EVERY compare items with a single value', node.right.at);
  }
  return (row) => {
    const single = right(row);
    const order = textOrder(context, isTime, row);
    return quantified(quantifier, left(row), (item) => compareValues(operator, item, single, order));
  };
}

function compileNullTest(context: CompileContext, node: Extract<Expression, { kind: 'is-null' }>): Test {
  const { operand, quantifier } = node;
  const value = compileOperand(context, operand);
  if (quantifier === undefined) return (row) => value(row) === null;
  requireArray(context, operand);
  const items = countingItems(context, operand, value);
  return (row) => quantified(quantifier, items(row), (item) => item === null);
}

/** Each item of an array is compared: a step. */
function countingItems(context: CompileContext, operand: Operand, value: Getter): Getter {
  if (operand.kind !== 'path' || typeOf(context, operand)?.isArray === false) return value;
  return (row) => {
    const items = value(row);
    if (isList(items)) spend(context.meter, items.length);
    return items;
  };
}

function ready(
  context: CompileContext,
  operator: Comparison,
  getter: Getter,
  constant: CIMValue | null,
  isTime: TimeTest,
): Test {
  // Known beforehand nearly always; there may be thousands of conditions, which are kept with a session.
  if (typeof isTime === 'boolean') {
    const compare = comparisonWith(operator, constant, isTime ? orderOfTimes : context.texts);
    return (row) => compare(getter(row));
  }
  return (row) => compareValues(operator, getter(row), constant, textOrder(context, isTime, row));
}

/** Is one of the sides a datetime? Where the schema does not tell, each instance does. */
type TimeTest = boolean | ((row: Row) => boolean);

/** Beside a datetime, a text stands for one; two texts are only texts, whatever they look like. */
function textOrder({ texts }: CompileContext, isTime: TimeTest, row: Row): TextOrder {
  return (typeof isTime === 'boolean' ? isTime : isTime(row)) ? orderOfTimes : texts;
}

function timeTest(context: CompileContext, { left, right }: CompareExpression): TimeTest {
  const sides = [left, right].map((operand) =>
    operand.kind === 'path' ? leadsToTime(context, operand) : typeOf(context, operand)?.type === 'datetime',
  );
  const open = sides.filter((side) => typeof side === 'function');
  if (sides.includes(true) || open.length === 0) return sides.includes(true);
  return (row) => open.some((isTime) => isTime(row));
}

function compileLikeTest(context: CompileContext, node: LikeExpression): Test {
  requireKind(context, node.operand, (type) => textual.has(kindOf(type)), 'is no text');
  const value = countingItems(context, node.operand, compileOperand(context, node.operand));
  const isLike = node.syntax === 'wql' ? compileLike : compileRegularExpression;
  const matches = isLike(node.pattern, node.at);
  const likeTruth = (item: CIMValue | null) => (typeof item === 'string' ? matches(item, context.meter) : undefined);
  if (node.quantifier !== undefined) requireArray(context, node.operand);
  const quantifier = node.quantifier ?? 'any';
  return (row) => {
    const items = value(row);
    return isList(items) ? quantified(quantifier, items, likeTruth) : likeTruth(items);
  };
}

/** @throws QueryError where the schema says that there is but one value */
function requireArray(context: CompileContext, operand: Operand): void {
  if (operand.kind === 'path' && typeOf(context, operand)?.isArray !== false) return;
  throw new QueryError('invalid', 'ANY and EVERY need an array', operand.at);
}

/** ANY is an OR over the items, EVERY an AND; of NULL instead of an array nothing is known. */
function quantified(quantifier: Quantifier, items: CIMValue | null, test: (item: CIMScalar | null) => Truth): Truth {
  if (items === null) return undefined;
  const decisive = quantifier === 'any';
  let result: Truth = !decisive;
  for (const item of isList(items) ? items : [items]) {
    const truth = test(item);
    if (truth === decisive) return decisive;
    if (truth === undefined) result = undefined;
  }
  return result;
}

function compileIsa(context: CompileContext, { operand, className }: Extract<Expression, { kind: 'isa' }>): Test {
  requireClass(context, className, operand.at);
  if (operand.steps.length === 0) {
    const truth = context.cimClass.isA(className);
    return () => truth;
  }
  requireKind(context, operand, (type) => ['reference', 'instance'].includes(kindOf(type)), 'holds no instance');
  const value = compilePath(context, operand);
  return (row) => {
    const target = value(row);
    if (target === null || typeof target !== 'object' || !('className' in target)) return undefined;
    return isClass(context.repository, target.className, className);
  };
}

const textual: ReadonlySet<ValueKind> = new Set(['text', 'datetime']);

/**
 * @throws QueryError where the operand cannot be what it is used as: a literal of another kind, or a property whose
 * declaration in the class of the query tells
 */
function requireKind(
  context: CompileContext,
  operand: Operand,
  fits: (type: ValueType) => boolean,
  complaint: string,
): void {
  const declared = isStrict(context) ? typeOf(context, operand) : undefined;
  const type = isConstant(operand) ? constantType(context, operand) : declared;
  if (type !== undefined && !fits(type)) throw new QueryError('invalid', `${type.name} ${complaint}`, operand.at);
}

/** Which kinds are compared with which others, beside themselves: a text may spell a time or a path. */
const alike: ReadonlySet<string> = new Set(['text datetime', 'datetime text', 'text reference', 'reference text']);

/** @throws QueryError for two properties or functions of kinds that are never equal */
function requireComparable(context: CompileContext, { left, right, at }: CompareExpression): void {
  const [one, other] = isStrict(context) ? [typeOf(context, left), typeOf(context, right)] : [];
  if (one === undefined || other === undefined) return;
  const [oneKind, otherKind] = [kindOf(one), kindOf(other)];
  if (oneKind === otherKind || alike.has(`${oneKind} ${otherKind}`)) return;
  throw new QueryError('invalid', `${one.name} of type ${one.type} cannot be compared with ${other.name}`, at);
}

/** What is equal or not, and neither less nor more. */
const orderless: ReadonlySet<ValueKind> = new Set(['boolean', 'reference', 'instance']);

/**
 * @throws QueryError for what has no order where one is asked for: booleans, references, instances, whole arrays; a
 * declared array beside a single value is met by its items
 */
function requireOrder(context: CompileContext, { operator, quantifier, left, right, at }: CompareExpression): void {
  if (isEquality(operator) || !isStrict(context)) return;
  const types = [left, right].map((operand) =>
    isConstant(operand) ? constantType(context, operand) : typeOf(context, operand),
  );
  const kinds = types.map((type) => type && kindOf(type));
  const kind = kinds.find((kind) => kind !== undefined && orderless.has(kind));
  const isWhole =
    quantifier === undefined &&
    (left.kind === 'array' || right.kind === 'array' || types.every((type) => type?.isArray === true));
  if (!isWhole && kind === undefined) return;
  throw new QueryError('invalid', `${isWhole ? 'array' : kind}s are equal or not, they have no order`, at);
}
