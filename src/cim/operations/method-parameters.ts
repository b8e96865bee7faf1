import { cimError } from '../catalogue.ts';
import { isTooLong } from '../schema/qualifiers.ts';
import type { CIMMethod, CIMParameter } from '../schema/types.ts';
import { isIntegerType } from '../values/integer.ts';
import { isRealType } from '../values/real.ts';
import type { TypedValue } from '../values/types.ts';
import type { ExtrinsicParameter, ParamType } from '../xml/message.ts';
import type { OperationScope } from './operation.ts';
import { describe, readValue } from './typed-values.ts';

/**
 * Decodes the in parameters of a method call against its declaration. A client may send NULL for an out parameter, but
 * nothing else.
 * @throws CIMError INVALID_PARAMETER naming the parameter
 */
export function readMethodParameters(
  scope: OperationScope,
  method: CIMMethod,
  sent: readonly ExtrinsicParameter[],
): ReadonlyMap<string, TypedValue> {
  const byName = new Map<string, ExtrinsicParameter>();
  for (const parameter of sent) {
    const key = parameter.name.toLowerCase();
    if (byName.has(key)) throw cimError('repeatedParameter', parameter.name);
    byName.set(key, parameter);
  }
  const values = new Map<string, TypedValue>();
  for (const parameter of method.parameters) {
    const key = parameter.name.toLowerCase();
    const given = byName.get(key);
    byName.delete(key);
    if (parameter.isIn) readInto(values, scope, parameter, given);
    else if (given && given.value.kind !== 'null') throw cimError('outParameter', method.name, parameter.name);
  }
  for (const unknown of byName.values()) throw cimError('unknownMethodParameter', method.name, unknown.name);
  return values;
}

function readInto(
  values: Map<string, TypedValue>,
  scope: OperationScope,
  parameter: CIMParameter,
  given: ExtrinsicParameter | undefined,
): void {
  const { name, type, isArray, arraySize, embedded } = parameter;
  const sent = given?.value;
  if (sent === undefined || sent.kind === 'null') {
    if (parameter.isRequired) throw cimError('missingParameter', name);
    if (sent === undefined) return;
  }
  if (!mayStandFor(given?.paramType ?? type, parameter)) throw cimError('wrongParameter', name, describe(parameter));
  const value = sent === undefined || sent.kind === 'null' ? null : readValue(scope, parameter, sent);
  if (value === undefined) throw cimError('wrongParameter', name, describe(parameter));
  if (isTooLong(value, arraySize)) {
    throw cimError('wrongParameter', name, `${describe(parameter)} with at most ${arraySize} values`);
  }
  values.set(name, { type, isArray, ...(embedded === undefined ? {} : { embedded }), value });
}

/**
 * Does a client that sends this PARAMTYPE mean the declared type? Whole numbers come in any width, real ones too, and
 * as strings what a client has no type for: clients of the former provider name states so ('2'). DSP0203 knows two more
 * names for embedded instances.
 */
function mayStandFor(paramType: ParamType, { type, embedded }: CIMParameter): boolean {
  if (paramType === type) return true;
  if (paramType === 'string') return type === 'datetime' || type === 'char16' || isIntegerType(type);
  if (paramType === 'object' || paramType === 'instance') return embedded !== undefined;
  return isIntegerType(paramType) ? isIntegerType(type) : isRealType(paramType) && isRealType(type);
}
