import type { CIMProperty } from '../schema/types.ts';
import { parseScalar } from '../values/scalar-text.ts';
import type { LiteralValue, SymbolicConstant } from './ast.ts';
import { declaredBelow } from './compile-path.ts';
import { type CompileContext, isStrict } from './context.ts';
import { QueryError } from './error.ts';

/**
 * The value that `Class.Property#'Value'` stands for, from ValueMap and Values of the property (DSP0004 3.0 § 5.6.3).
 * @throws QueryError where there is none; in a descendant of the class of the query, which may know fewer, it is NULL
 */
export function resolveSymbol(context: CompileContext, symbol: SymbolicConstant): LiteralValue {
  const properties = propertiesOf(context, symbol);
  for (const property of properties) {
    const value = valueNamed(property, symbol.value);
    if (value !== undefined) return value;
  }
  if (!isStrict(context)) return null;
  const found = properties.find((property) => listOf(property, 'values').includes(symbol.value));
  throw found === undefined
    ? invalid(symbol, `property ${symbol.property} has no value named ${symbol.value}`)
    : invalid(symbol, `${symbol.value} of property ${found.name} is not a single value`);
}

/** The declarations that may know it: without a class, that of this one, or else of the others that have such a property. */
function propertiesOf(context: CompileContext, symbol: SymbolicConstant): readonly CIMProperty[] {
  const { repository, cimClass, from } = context;
  const { className, property } = symbol;
  const named = className === undefined ? cimClass : repository.class(className);
  if (named === undefined) throw invalid(symbol, `there is no class ${className}`);
  const own = named.property(property);
  if (own !== undefined) return [own];
  const others = className === undefined ? declaredBelow(context, property) : [];
  if (others.length === 0) throw invalid(symbol, `class ${className ?? from} has no property ${property}`);
  return others;
}

/** Undefined where it has no value of that name, or a range of them. */
function valueNamed(property: CIMProperty, name: string): LiteralValue | undefined {
  const index = listOf(property, 'values').indexOf(name);
  const text = property.qualifiers.has('valuemap') ? listOf(property, 'valuemap')[index] : String(index);
  const { type } = property;
  if (index < 0 || text === undefined || type === 'reference') return undefined;
  const value = parseScalar(String(text), type);
  return typeof value === 'object' ? undefined : value;
}

function listOf(property: CIMProperty, qualifier: string): readonly unknown[] {
  const value = property.qualifiers.get(qualifier)?.value;
  return Array.isArray(value) ? value : [];
}

function invalid({ at }: SymbolicConstant, text: string): QueryError {
  return new QueryError('invalid', text, at);
}
