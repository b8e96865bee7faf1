import type { CIMMethod, CIMParameter } from '../schema/types.ts';
import type { TypedValue } from '../values/types.ts';
import type { ExtrinsicParameter, ParameterValue } from '../xml/message.ts';
import { cimError } from './errors.ts';
import type { OperationScope } from './operation.ts';
import { describe, readValue } from './typed-values.ts';

/**
 * Decodes the in parameters of a method call against its declaration: the declared type decides, the sender's
 * PARAMTYPE is only a remark. Out parameters that a client sends along are passed over.
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
    const value = byName.get(key)?.value;
    byName.delete(key);
    if (parameter.isIn) readInto(values, scope, parameter, value);
  }
  for (const unknown of byName.values()) throw cimError('unknownMethodParameter', method.name, unknown.name);
  return values;
}

function readInto(
  values: Map<string, TypedValue>,
  scope: OperationScope,
  parameter: CIMParameter,
  sent: ParameterValue | undefined,
): void {
  const { name, type, isArray, embedded } = parameter;
  if (sent === undefined || sent.kind === 'null') {
    if (parameter.isRequired) throw cimError('missingParameter', name);
    if (sent === undefined) return;
  }
  const value = sent === undefined || sent.kind === 'null' ? null : readValue(scope, parameter, sent);
  if (value === undefined) throw cimError('wrongParameter', name, describe(parameter));
  values.set(name, { type, isArray, ...(embedded === undefined ? {} : { embedded }), value });
}
