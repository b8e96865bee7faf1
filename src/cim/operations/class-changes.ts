import { setImmediate } from 'node:timers/promises';
import type { CIMClass } from '../schema/types.ts';
import { type OperationScope, operation } from './operation.ts';
import { required } from './parameters.ts';

/** DSP0200 1.4 § 5.3.2.5 */
const createClass = operation({
  name: 'CreateClass',
  isAdministrative: true,
  parameters: { NewClass: required('class') },
  results: ['none'],
  errors: ['ALREADY_EXISTS', 'INVALID_SUPERCLASS', 'SERVER_LIMITS_EXCEEDED'],
  async run({ changes, context }, { NewClass }) {
    await changes.createClass(context.namespace, NewClass);
    return { kind: 'none' };
  },
});

/** DSP0200 1.4 § 5.3.2.7 */
const modifyClass = operation({
  name: 'ModifyClass',
  isAdministrative: true,
  parameters: { ModifiedClass: required('class') },
  results: ['none'],
  errors: ['NOT_FOUND', 'INVALID_SUPERCLASS', 'CLASS_HAS_CHILDREN', 'CLASS_HAS_INSTANCES', 'SERVER_LIMITS_EXCEEDED'],
  async run({ changes, context }, { ModifiedClass }) {
    await changes.modifyClass(context.namespace, ModifiedClass);
    return { kind: 'none' };
  },
});

/** DSP0200 1.4 § 5.3.2.3 */
const deleteClass = operation({
  name: 'DeleteClass',
  isAdministrative: true,
  parameters: { ClassName: required('className') },
  results: ['none'],
  errors: ['NOT_FOUND', 'CLASS_HAS_CHILDREN', 'CLASS_HAS_INSTANCES'],
  async run(scope, { ClassName }) {
    await scope.changes.deleteClass(scope.context.namespace, ClassName, (cimClass) => hasInstances(scope, cimClass));
    return { kind: 'none' };
  },
});

/** Whoever else waits has turns while nothing is found. */
async function hasInstances({ context, providers }: OperationScope, cimClass: CIMClass): Promise<boolean> {
  const provider = cimClass.isAbstract ? undefined : providers.find(context.namespace, cimClass.name);
  for (const row of provider?.enumerate(context, cimClass) ?? []) {
    if (row !== undefined) return true;
    await setImmediate();
  }
  return false;
}

export const classChangeOperations = [createClass, modifyClass, deleteClass];
