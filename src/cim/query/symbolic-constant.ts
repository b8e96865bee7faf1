import type { CIMProperty } from '../schema/types.ts';
import { parseScalar } from '../values/scalar-text.ts';
import type { LiteralValue, SymbolicConstant } from './ast.ts';
import type { CompileContext } from './context.ts';
import { QueryError } from './error.ts';

/** The value that `Class.Property#'Value'` stands for, from ValueMap and Values of the property (DSP0004 3.0 § 5.6.3). */
export function resolveSymbol(context: CompileContext, symbol: SymbolicConstant): LiteralValue {
  const property = propertyOf(context, symbol);
  const names = listOf(property, 'values');
  const index = names.indexOf(symbol.value);
  if (index < 0) throw invalid(symbol, `property ${property.name} has no value named ${symbol.value}`);
  const text = property.qualifiers.has('valuemap') ? listOf(property, 'valuemap')[index] : String(index);
  const { type } = property;
  const value = type === 'reference' ? undefined : parseScalar(String(text), type);
  if (value === undefined || typeof value === 'object') {
    throw invalid(symbol, `${symbol.value} of property ${property.name} is not a single value`);
  }
  return value;
}

function propertyOf({ repository, cimClass, from }: CompileContext, symbol: SymbolicConstant): CIMProperty {
  const { className } = symbol;
  const named = className === undefined ? cimClass : repository.class(className);
  if (named === undefined) throw invalid(symbol, `there is no class ${className}`);
  const others = className === undefined ? repository.withDescendants(from) : [];
  for (const candidate of [named, ...others]) {
    const property = candidate.property(symbol.property);
    if (property !== undefined) return property;
  }
  throw invalid(symbol, `class ${className ?? from} has no property ${symbol.property}`);
}

function listOf(property: CIMProperty, qualifier: string): readonly unknown[] {
  const value = property.qualifiers.get(qualifier)?.value;
  return Array.isArray(value) ? value : [];
}

function invalid({ at }: SymbolicConstant, text: string): QueryError {
  return new QueryError('invalid', text, at);
}
