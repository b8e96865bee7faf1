import { cimError } from '../catalogue.ts';
import type { MethodResult } from '../provider.ts';
import { isPath } from '../schema/stored-path.ts';
import type { CIMClass, CIMMethod } from '../schema/types.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import type { CIMScalar, CIMValue } from '../values/types.ts';
import type { ExtrinsicCall } from '../xml/message.ts';
import { requireInstance } from './lookup.ts';
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
 * @throws CIMError NOT_FOUND where the class or the instance is not there; METHOD_NOT_FOUND where the class of the
 *   instance lacks the method; METHOD_NOT_AVAILABLE where nobody serves it, where an instance method is called on a
 *   class, and for unknown methods of classes: pywbem's tests of live servers accept nothing else
 */
export async function invokeMethod(scope: OperationScope, call: ExtrinsicCall): Promise<Invocation> {
  const cimClass = scope.repository.class(call.target.className);
  if (cimClass === undefined) throw cimError('classNotFound', call.target.className);
  if (call.target.kind === 'class-path') return invokeStatic(scope, cimClass, call.target, call);
  return invokeOnInstance(scope, call.target, call);
}

async function invokeStatic(
  scope: OperationScope,
  cimClass: CIMClass,
  target: ClassPath,
  call: ExtrinsicCall,
): Promise<Invocation> {
  const method = cimClass.method(call.name);
  const provider = scope.providers.find(scope.context.namespace, cimClass.name);
  if (!method?.isStatic || provider?.invoke === undefined) {
    throw cimError('methodNotAvailable', cimClass.name, method?.name ?? call.name);
  }
  const parameters = readMethodParameters(scope, method, call.parameters);
  const path = { ...target, className: cimClass.name, namespace: scope.context.namespace };
  const result = await provider.invoke(scope.context, cimClass, path, method, parameters);
  return { method, result: located(result, scope.context.namespace) };
}

async function invokeOnInstance(scope: OperationScope, target: InstancePath, call: ExtrinsicCall): Promise<Invocation> {
  const { cimClass, provider, path } = requireInstance(scope, target);
  const method = cimClass.method(call.name);
  if (method === undefined) throw cimError('methodNotFound', cimClass.name, call.name);
  if (provider.invoke === undefined) throw cimError('methodNotAvailable', cimClass.name, method.name);
  const parameters = readMethodParameters(scope, method, call.parameters);
  const result = await provider.invoke(scope.context, cimClass, path, method, parameters);
  return { method, result: located(result, scope.context.namespace) };
}

/** The result with `namespace`, that of the call, in each reference that names none. */
function located({ returnValue, out }: MethodResult, namespace: string): MethodResult {
  const here = (value: CIMValue | null) => locatedValue(value, namespace);
  const result = { returnValue: here(returnValue) };
  return out === undefined ? result : { ...result, out: new Map([...out].map(([name, value]) => [name, here(value)])) };
}

function locatedValue(value: CIMValue | null, namespace: string): CIMValue | null {
  const one = (item: CIMScalar | null) => (isPath(item) ? { namespace, ...item } : item);
  return Array.isArray(value) ? value.map(one) : one(value as CIMScalar | null);
}
