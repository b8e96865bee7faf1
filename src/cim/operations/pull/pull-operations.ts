import { cimError } from '../../catalogue.ts';
import { type OperationScope, operation } from '../operation.ts';
import { required } from '../parameters.ts';
import { Delivery } from './deliver.ts';
import type { PullForm } from './session.ts';

/** A Pull operation: it goes on with the sessions of one form, and closes another that it is tried on. */
function pull(name: string, form: PullForm) {
  return operation({
    name,
    parameters: { EnumerationContext: required('string'), MaxObjectCount: required('uint32') },
    results: ['pulled'],
    errors: ['INVALID_ENUMERATION_CONTEXT', 'SERVER_LIMITS_EXCEEDED', 'PULL_HAS_BEEN_ABANDONED'],
    isOfSession: true,
    run({ sessions, context }: OperationScope, { EnumerationContext, MaxObjectCount }) {
      const session = sessions.find(EnumerationContext, context);
      if (session.form !== form) {
        sessions.close(session);
        throw cimError('wrongPull', name);
      }
      const items = new Delivery(sessions, session, MaxObjectCount);
      return { kind: 'pulled', form, items, projection: session.projection, outcome: () => items.outcome() };
    },
  });
}

/** DSP0200 1.4 § 5.3.2.24.11 */
const closeEnumeration = operation({
  name: 'CloseEnumeration',
  parameters: { EnumerationContext: required('string') },
  results: ['none'],
  errors: ['INVALID_ENUMERATION_CONTEXT'],
  run({ sessions, context }, { EnumerationContext }) {
    sessions.close(sessions.find(EnumerationContext, context));
    return { kind: 'none' };
  },
});

/**
 * DSP0200 1.4 § 5.3.2.24.12: about how many objects are still to come. NULL, the standard's word for "not known", where
 * only walking the list would tell.
 */
const enumerationCount = operation({
  name: 'EnumerationCount',
  parameters: { EnumerationContext: required('string') },
  results: ['value'],
  errors: ['INVALID_ENUMERATION_CONTEXT'],
  run({ sessions, context }, { EnumerationContext }) {
    const { total, cursor } = sessions.find(EnumerationContext, context);
    const count = total?.();
    const value = count === undefined ? null : BigInt(cursor.leftOf(count));
    return { kind: 'value', value, type: 'uint64' };
  },
});

export const pullOperations = [
  pull('PullInstancesWithPath', 'instances-with-path'),
  pull('PullInstancePaths', 'paths'),
  pull('PullInstances', 'instances'),
  closeEnumeration,
  enumerationCount,
];
