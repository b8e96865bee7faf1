import type { MethodResult } from '../provider.ts';
import type { CIMClass, CIMMethod } from '../schema/types.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import type { ExtrinsicCall } from '../xml/message.ts';
import { cimError } from './errors.ts';
import { requireClass, requireInstance } from './lookup.ts';
import { readMethodParameters } from './method-parameters.ts';
import type { OperationScope } from './operation.ts';

/** What an extrinsic method answered, with its declaration, which gives the values their types. */
export interface Invocation {
  readonly method: CIMMethod;
  readonly result: MethodResult;
}

/**
 * InvokeMethod (DSP0200 1.4 § 5.3.3).
 * @throws CIMError METHOD_NOT_FOUND where the class of an instance lacks the method; METHOD_NOT_AVAILABLE where nobody
 *   serves it, where an instance method is called on a class, and for unknown methods of classes, as clients expect
 */
export async function invokeMethod(scope: OperationScope, call: ExtrinsicCall): Promise<Invocation> {
  const cimClass = requireClass(scope, call.target.className);
  if (call.target.kind === 'class-path') return invokeStatic(scope, cimClass, call.target, call);
  return invokeOnInstance(scope, cimClass, call.target, call);
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
  return { method, result: await provider.invoke(scope.context, cimClass, path, method, parameters) };
}

async function invokeOnInstance(
  scope: OperationScope,
  named: CIMClass,
  target: InstancePath,
  call: ExtrinsicCall,
): Promise<Invocation> {
  const declared = named.method(call.name);
  if (declared === undefined && !named.isAbstract) throw cimError('methodNotFound', named.name, call.name);
  const { cimClass, provider, path } = requireInstance(scope, target);
  const method = cimClass.method(call.name);
  if (method === undefined) throw cimError('methodNotFound', cimClass.name, call.name);
  if (provider.invoke === undefined) throw cimError('methodNotAvailable', cimClass.name, method.name);
  const parameters = readMethodParameters(scope, method, call.parameters);
  return { method, result: await provider.invoke(scope.context, cimClass, path, method, parameters) };
}
