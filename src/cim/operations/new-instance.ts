import { cimError } from '../catalogue.ts';
import type { CIMClass } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import type { TypedValue } from '../values/types.ts';
import { checkNewValue } from './modification.ts';
import type { OperationScope } from './operation.ts';
import { describe, readTyped } from './typed-values.ts';

/**
 * The instance that CreateInstance asks for (DSP0200 1.4 § 5.3.2.6), names and values as declared. CreateInstance has
 * no status of its own for properties, so whatever is wrong with one is an invalid parameter.
 * @throws CIMError INVALID_PARAMETER
 */
export function readNewInstance(scope: OperationScope, cimClass: CIMClass, sent: CIMInstance): CIMInstance {
  const properties = new Map<string, TypedValue>();
  for (const [name, typed] of sent.properties) {
    const property = cimClass.property(name);
    if (property === undefined) throw cimError('unknownNewProperty', cimClass.name, name);
    const value = readTyped(scope, property, typed);
    if (value === undefined) throw cimError('wrongNewProperty', property.name, describe(property));
    checkNewValue(property, value);
    properties.set(property.name, { ...typed, value });
  }
  return { kind: 'instance', className: cimClass.name, properties };
}

/** The path that the instance would have, where all its keys were given. */
export function givenPath(scope: OperationScope, cimClass: CIMClass, instance: CIMInstance): InstancePath | undefined {
  const keys = new Map<string, KeyValue>();
  for (const { name } of cimClass.keys) {
    const value = instance.properties.get(name)?.value ?? null;
    if (value === null) return undefined;
    keys.set(name, value as KeyValue);
  }
  const { namespace } = scope.context;
  return keys.size === 0 ? undefined : { kind: 'instance-path', namespace, className: cimClass.name, keys };
}
