import { CIMError } from '../errors.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import { parseObjectPath } from '../schema/object-path.ts';
import type { CIMProperty } from '../schema/types.ts';
import { parseWholeNumber } from '../values/integer.ts';
import type { InstancePath } from '../values/path.ts';
import { parseReal } from '../values/real.ts';
import { parseScalar } from '../values/scalar-text.ts';
import type { CIMScalar } from '../values/types.ts';
import type { ArrayLiteral, Literal, LiteralValue, Operand, SymbolicConstant } from './ast.ts';
import { compilePath, declaredProperty, type Getter } from './compile-path.ts';
import { type CompileContext, isStrict } from './context.ts';
import { QueryError } from './error.ts';
import { compileCall, resultOf } from './functions.ts';
import { resolveSymbol } from './symbolic-constant.ts';

/** What a literal is compared with: its type decides what the literal means. */
export type ValueType = Pick<CIMProperty, 'name' | 'type' | 'isArray'> & Partial<Pick<CIMProperty, 'embedded'>>;

/** Values of one kind are compared with each other. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'datetime' | 'reference' | 'instance';

export function kindOf({ type, embedded }: ValueType): ValueKind {
  if (embedded !== undefined) return 'instance';
  if (type === 'boolean' || type === 'datetime' || type === 'reference') return type;
  return type === 'string' || type === 'char16' ? 'text' : 'number';
}

export function compileOperand(context: CompileContext, operand: Operand): Getter {
  if (operand.kind === 'path') return compilePath(context, operand);
  if (operand.kind === 'call') return compileCall(context, operand);
  const value = operand.kind === 'array' ? operand.items : literalValue(context, operand);
  return () => value;
}

/** A literal takes the type of what it is compared with. */
export function compileBeside(context: CompileContext, operand: Operand, other: Operand): Getter {
  const type = typeOf(context, other);
  if (type === undefined || operand.kind === 'path' || operand.kind === 'call') return compileOperand(context, operand);
  const value = fitOperand(context, operand, type);
  return () => value;
}

/** The type that is known of an operand before there is an instance. */
export function typeOf(context: CompileContext, operand: Operand): ValueType | undefined {
  if (operand.kind === 'path') return declaredProperty(context, operand);
  if (operand.kind === 'call') return resultOf(operand);
  return undefined;
}

function fitOperand(
  context: CompileContext,
  operand: Literal | ArrayLiteral | SymbolicConstant,
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
