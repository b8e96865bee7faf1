import { cimError } from '../catalogue.ts';
import type { CIMProperty } from '../schema/types.ts';
import type { CIMValue } from '../values/types.ts';
import type { ParameterValue } from '../xml/message.ts';
import { type FoundInstance, requireClass, requireInstance } from './lookup.ts';
import { type Changes, changesOf, isChange, requireProperty } from './modification.ts';
import { givenPath, readNewInstance } from './new-instance.ts';
import { type OperationScope, operation } from './operation.ts';
import { deprecated, optional, required } from './parameters.ts';
import { describe, readValue } from './typed-values.ts';

/** DSP0200 1.4 § 5.3.2.6 */
const createInstance = operation({
  name: 'CreateInstance',
  parameters: { NewInstance: required('instance') },
  results: ['instance-name'],
  errors: ['INVALID_CLASS', 'ALREADY_EXISTS'],
  async run(scope, { NewInstance }) {
    const cimClass = requireClass(scope, NewInstance.className);
    if (cimClass.isAbstract) throw cimError('abstractClass', cimClass.name);
    const provider = scope.providers.find(scope.context.namespace, cimClass.name);
    if (provider?.create === undefined) throw cimError('notWritable', 'CreateInstance', cimClass.name);
    const instance = readNewInstance(scope, cimClass, NewInstance);
    const path = givenPath(scope, cimClass, instance);
    if (path && provider.get(scope.context, cimClass, path)) throw cimError('instanceExists', cimClass.name);
    return { kind: 'instance-name', path: await provider.create(scope.context, cimClass, instance) };
  },
});

/** DSP0200 1.4 § 5.3.2.8 */
const modifyInstance = operation({
  name: 'ModifyInstance',
  parameters: {
    ModifiedInstance: required('namedInstance'),
    IncludeQualifiers: deprecated('boolean', true),
    PropertyList: optional('propertyList'),
  },
  results: ['none'],
  errors: ['INVALID_CLASS', 'NOT_FOUND', 'NO_SUCH_PROPERTY', 'TYPE_MISMATCH'],
  async run(scope, { ModifiedInstance, PropertyList }) {
    const sentClass = requireClass(scope, ModifiedInstance.className);
    const found = requireInstance(scope, ModifiedInstance.path);
    if (!found.cimClass.isA(sentClass.name)) {
      throw cimError('wrongInstanceClass', sentClass.name, found.cimClass.name);
    }
    await modify(scope, found, 'ModifyInstance', changesOf(scope, found, ModifiedInstance, PropertyList));
    return { kind: 'none' };
  },
});

/** DSP0200 1.4 § 5.3.2.4 */
const deleteInstance = operation({
  name: 'DeleteInstance',
  parameters: { InstanceName: required('instanceName') },
  results: ['none'],
  errors: ['INVALID_CLASS', 'NOT_FOUND'],
  async run(scope, { InstanceName }) {
    const { provider, cimClass, path } = requireInstance(scope, InstanceName);
    if (provider.delete === undefined) throw cimError('notWritable', 'DeleteInstance', cimClass.name);
    await provider.delete(scope.context, cimClass, path);
    return { kind: 'none' };
  },
});

/** DSP0200 1.4 § 5.3.2.18; deprecated, but old clients know nothing else. */
const getProperty = operation({
  name: 'GetProperty',
  parameters: { InstanceName: required('instanceName'), PropertyName: required('string') },
  results: ['value'],
  errors: ['INVALID_CLASS', 'NOT_FOUND', 'NO_SUCH_PROPERTY'],
  run(scope, { InstanceName, PropertyName }) {
    const { cimClass, row } = requireInstance(scope, InstanceName);
    const { type, index } = requireProperty(cimClass, PropertyName);
    return { kind: 'value', type, value: row.value(index) };
  },
});

/** DSP0200 1.4 § 5.3.2.19; ModifyInstance of one property. */
const setProperty = operation({
  name: 'SetProperty',
  parameters: {
    InstanceName: required('instanceName'),
    PropertyName: required('string'),
    NewValue: optional('value'),
  },
  results: ['none'],
  errors: ['INVALID_CLASS', 'NOT_FOUND', 'NO_SUCH_PROPERTY', 'TYPE_MISMATCH'],
  async run(scope, { InstanceName, PropertyName, NewValue }) {
    const found = requireInstance(scope, InstanceName);
    const property = requireProperty(found.cimClass, PropertyName);
    const value = NewValue === undefined ? null : newValue(scope, property, NewValue);
    const changes: Changes = new Map();
    if (isChange(scope, found, property, value)) changes.set(property.name, value);
    await modify(scope, found, 'SetProperty', changes);
    return { kind: 'none' };
  },
});

/** The type of a value that comes without one is that of the property. */
function newValue(scope: OperationScope, property: CIMProperty, sent: ParameterValue): CIMValue {
  const value = readValue(scope, property, sent);
  if (value === undefined) throw cimError('typeMismatch', property.name, describe(property));
  return value;
}

/** Values that are as they were ask for nothing, which every class can do. */
async function modify(
  scope: OperationScope,
  { provider, cimClass, path }: FoundInstance,
  operationName: string,
  changes: Changes,
): Promise<void> {
  if (changes.size === 0) return;
  if (provider.modify === undefined) throw cimError('notWritable', operationName, cimClass.name);
  await provider.modify(scope.context, cimClass, path, changes);
}

export const writeOperations = [createInstance, modifyInstance, deleteInstance, getProperty, setProperty];
