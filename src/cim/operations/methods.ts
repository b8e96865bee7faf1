import { cimError } from '../catalogue.ts';
import type { MethodResult } from '../provider.ts';
import { isPath } from '../schema/stored-path.ts';
import type { CIMMethod } from '../schema/types.ts';
import { type CIMScalar, type CIMValue, isList } from '../values/types.ts';
import type { ExtrinsicCall } from '../xml/message.ts';
import { findInstance } from './lookup.ts';
import { readMethodParameters } from './method-parameters.ts';
import type { OperationScope } from './operation.ts';

/**
 * What an extrinsic method answered, with its declaration, which gives the values their types. References have a
 * namespace, so that clients with another default namespace can follow them.
 */
export interface Invocation {
  readonly method: CIMMethod;
  readonly result: MethodResult;
}

/**
 * InvokeMethod (DSP0200 1.4 § 5.3.3), whose statuses come in this order.
 * @throws CIMError INVALID_PARAMETER for what does not fit the method; NOT_FOUND where the class or the instance is not
 *   there; METHOD_NOT_FOUND where the class of the instance lacks the method; METHOD_NOT_AVAILABLE where nobody serves it,
 *   where an instance method is called on a class, and for unknown methods of classes: pywbem's tests of live servers
 *   accept nothing else
 */
export async function invokeMethod(scope: OperationScope, call: ExtrinsicCall): Promise<Invocation> {
  const { context, repository, providers } = scope;
  const { target, name } = call;
  const named = repository.class(target.className);
  if (named === undefined) throw cimError('classNotFound', target.className);
  const isOfClass = target.kind === 'class-path';
  const found = isOfClass ? undefined : findInstance(scope, named, target);
  const cimClass = found?.cimClass ?? named;
  const method = cimClass.method(name);
  const parameters = method && readMethodParameters(scope, method, call.parameters);
  if (found === undefined && !isOfClass) throw cimError('instanceNotFound', target.className);
  if (method === undefined || parameters === undefined)
    throw cimError(isOfClass ? 'methodNotAvailable' : 'methodNotFound', cimClass.name, name);
  const provider = found?.provider ?? providers.find(context.namespace, cimClass.name);
  if (provider?.invoke === undefined || (isOfClass && !method.isStatic))
    throw cimError('methodNotAvailable', cimClass.name, method.name);
  const path = found?.path ?? { ...target, className: cimClass.name, namespace: context.namespace };
  const result = await provider.invoke(context, cimClass, path, method, parameters);
  return { method, result: located(result, context.namespace) };
}

/** The result with `namespace`, that of the call, in each reference that names none. */
function located({ returnValue, out }: MethodResult, namespace: string): MethodResult {
  const here = (value: CIMValue | null) => locatedValue(value, namespace);
  const result = { returnValue: here(returnValue) };
  return out === undefined ? result : { ...result, out: new Map([...out].map(([name, value]) => [name, here(value)])) };
}

function locatedValue(value: CIMValue | null, namespace: string): CIMValue | null {
  const one = (item: CIMScalar | null) => (isPath(item) ? { namespace, ...item } : item);
  return isList(value) ? value.map(one) : one(value);
}
