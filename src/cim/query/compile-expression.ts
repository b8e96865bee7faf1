import type { Row } from '../provider.ts';
import type { CIMScalar, CIMValue } from '../values/types.ts';
import type { CompareExpression, Expression, LikeExpression, Operand, Quantifier } from './ast.ts';
import { compareValues, type Truth } from './compare.ts';
import { compilePath, isClass } from './compile-path.ts';
import type { CompileContext } from './context.ts';
import { QueryError } from './error.ts';
import { compileLike } from './like.ts';
import { compileBeside, compileOperand, typeOf } from './operands.ts';
import { compileRegularExpression } from './regular-expression-parser.ts';

export type Test = (row: Row) => Truth;
type Compiler<K extends Expression['kind']> = (context: CompileContext, node: Extract<Expression, { kind: K }>) => Test;

const compilers: { readonly [K in Expression['kind']]: Compiler<K> } = {
  and: (context, { operands }) => combine(context, operands, false),
  or: (context, { operands }) => combine(context, operands, true),
  not: (context, { operand }) => negate(compileExpression(context, operand)),
  compare: compileComparison,
  'is-null': (context, { operand }) => {
    const value = compileOperand(context, operand);
    return (row) => value(row) === null;
  },
  like: compileLikeTest,
  isa: compileIsa,
  truth: (context, { operand }) => {
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
  const left = compileBeside(context, node.left, node.right);
  const right = compileBeside(context, node.right, node.left);
  if (quantifier === undefined) return (row) => compareValues(operator, left(row), right(row));
  requireArray(context, node.left);
  if (node.right.kind === 'array') {
    throw new QueryError('invalid', 'ANY and EVERY compare items with a single value', node.right.at);
  }
  return (row) => {
    const single = right(row);
    return quantified(quantifier, left(row), (item) => compareValues(operator, item, single));
  };
}

function compileLikeTest(context: CompileContext, node: LikeExpression): Test {
  const value = compileOperand(context, node.operand);
  const isLike = node.syntax === 'wql' ? compileLike : compileRegularExpression;
  const matches = isLike(node.pattern, node.at);
  const likeTruth = (item: CIMValue | null) => (typeof item === 'string' ? matches(item) : undefined);
  if (node.quantifier !== undefined) requireArray(context, node.operand);
  const quantifier = node.quantifier ?? 'any';
  return (row) => {
    const items = value(row);
    return isArray(items) ? quantified(quantifier, items, likeTruth) : likeTruth(items);
  };
}

function isArray(value: CIMValue | null): value is readonly (CIMScalar | null)[] {
  return Array.isArray(value);
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
  for (const item of isArray(items) ? items : [items]) {
    const truth = test(item);
    if (truth === decisive) return decisive;
    if (truth === undefined) result = undefined;
  }
  return result;
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
