import { CIMError } from '../errors.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import { parseObjectPath } from '../schema/object-path.ts';
import { parseWholeNumber } from '../values/integer.ts';
import type { InstancePath } from '../values/path.ts';
import { parseReal } from '../values/real.ts';
import { parseScalar } from '../values/scalar-text.ts';
import type { CIMScalar, CIMValue } from '../values/types.ts';
import type { ArrayLiteral, Literal, LiteralValue, Operand, SymbolicConstant } from './ast.ts';
import { compilePath, type Getter } from './compile-path.ts';
import { type CompileContext, isStrict } from './context.ts';
import { QueryError } from './error.ts';
import { compileCall, typeOf } from './functions.ts';
import { resolveSymbol } from './symbolic-constant.ts';
import { kindOf, type ValueType } from './value-type.ts';

export function compileOperand(context: CompileContext, operand: Operand): Getter {
  if (operand.kind === 'path') return compilePath(context, operand);
  if (operand.kind === 'call') return compileCall(context, operand);
  const value = constantValue(context, operand);
  return () => value;
}

/** A literal takes the type of what it is compared with; beside another, a text that of what is none. */
export function compileBeside(context: CompileContext, operand: Operand, other: Operand): Getter {
  if (!isConstant(operand)) return compileOperand(context, operand);
  const value = constantBeside(context, operand, other);
  return () => value;
}

export function constantBeside(context: CompileContext, operand: Constant, other: Operand): CIMValue | null {
  const type = isConstant(other) ? unlessText(constantType(context, other)) : typeOf(context, other);
  return type === undefined ? constantValue(context, operand) : fitOperand(context, operand, type);
}

function constantValue(context: CompileContext, operand: Constant): LiteralValue | readonly LiteralValue[] {
  return operand.kind === 'array' ? operand.items : literalValue(context, operand);
}

/** What stands in the query with its value. */
export type Constant = Literal | ArrayLiteral | SymbolicConstant;

export function isConstant(operand: Operand): operand is Constant {
  return operand.kind !== 'path' && operand.kind !== 'call';
}

/** The type of a constant as it is written: that of a list is the one of its first item; NULL has none. */
export function constantType(context: CompileContext, operand: Constant): ValueType | undefined {
  const isArray = operand.kind === 'array';
  const value = isArray ? (operand.items.find((item) => item !== null) ?? null) : literalValue(context, operand);
  if (value === null && !isArray) return undefined;
  const type =
    typeof value === 'boolean' ? 'boolean' : typeof value === 'string' || value === null ? 'string' : 'real64';
  return { name: isArray ? 'a list' : 'a literal', type, isArray };
}

function unlessText(type: ValueType | undefined): ValueType | undefined {
  return type === undefined || kindOf(type) === 'text' ? undefined : type;
}

function fitOperand(
  context: CompileContext,
  operand: Constant,
  type: ValueType,
): CIMScalar | null | readonly (CIMScalar | null)[] {
  if (operand.kind !== 'array') return fitLiteral(context, literalValue(context, operand), type, operand.at);
  return operand.items.map((item) => fitLiteral(context, item, type, operand.at));
}

/** @throws QueryError for a symbolic constant that the schema does not have */
export function literalValue(context: CompileContext, operand: Literal | SymbolicConstant): LiteralValue {
  return operand.kind === 'symbol' ? resolveSymbol(context, operand) : operand.value;
}

/**
 * The literal as a value of that type. @throws QueryError when it cannot be meant as one, in the class that the query
 * names; elsewhere it is NULL
 */
export function fitLiteral(
  context: CompileContext,
  value: LiteralValue,
  { name, type, embedded }: ValueType,
  at: number,
): CIMScalar | null {
  if (value === null || embedded !== undefined) return value;
  const isNumeric = /int|real/.test(type);
  if (isNumeric && (typeof value === 'number' || typeof value === 'bigint')) return value;
  if (type === 'boolean' && typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const fitted =
      type === 'reference' ? parsePath(context, value) : isNumeric ? parseNumber(value) : parseScalar(value, type);
    if (fitted !== undefined) return fitted;
  }
  if (!isStrict(context)) return null;
  throw new QueryError('invalid', `${name} of type ${type} cannot be compared with this literal`, at);
}

/** Whatever its size: a literal may lie outside the property's range. */
function parseNumber(text: string): number | bigint | undefined {
  return parseWholeNumber(text) ?? parseReal(text, 'real64');
}

/** With namespace and keys named, and typed, as declared; a path that fits no class is kept as it is, and equals nothing. */
function parsePath(
  { repository, environment: { properName } }: CompileContext,
  text: string,
): InstancePath | undefined {
  const path = parseObjectPath(text);
  if (path === undefined) return undefined;
  const { namespace } = path;
  const named =
    namespace === undefined || properName === undefined ? path : { ...path, namespace: properName(namespace) };
  try {
    return normalisePath(repository, named);
  } catch (error) {
    if (error instanceof CIMError) return named;
    throw error;
  }
}
