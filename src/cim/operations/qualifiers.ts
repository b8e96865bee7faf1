import { cimError } from '../catalogue.ts';
import { operation } from './operation.ts';
import { required } from './parameters.ts';

/** DSP0200 1.4 § 5.3.2.20 */
const getQualifier = operation({
  name: 'GetQualifier',
  parameters: { QualifierName: required('string') },
  results: ['qualifier-types'],
  errors: ['NOT_FOUND'],
  run({ repository }, { QualifierName }) {
    const found = repository.qualifierType(QualifierName);
    if (found === undefined) throw cimError('qualifierNotFound', QualifierName);
    return { kind: 'qualifier-types', items: [found] };
  },
});

/** DSP0200 1.4 § 5.3.2.23 */
const enumerateQualifiers = operation({
  name: 'EnumerateQualifiers',
  parameters: {},
  results: ['qualifier-types'],
  errors: [],
  run: ({ repository }) => ({ kind: 'qualifier-types', items: repository.qualifierTypes() }),
});

/** DSP0200 1.4 § 5.3.2.21 */
const setQualifier = operation({
  name: 'SetQualifier',
  isAdministrative: true,
  parameters: { QualifierDeclaration: required('qualifierDeclaration') },
  results: ['none'],
  errors: ['SERVER_LIMITS_EXCEEDED'],
  async run({ changes, context }, { QualifierDeclaration }) {
    await changes.setQualifierType(context.namespace, QualifierDeclaration);
    return { kind: 'none' };
  },
});

/** DSP0200 1.4 § 5.3.2.22 */
const deleteQualifier = operation({
  name: 'DeleteQualifier',
  isAdministrative: true,
  parameters: { QualifierName: required('string') },
  results: ['none'],
  errors: ['NOT_FOUND'],
  async run({ changes, context }, { QualifierName }) {
    await changes.removeQualifierType(context.namespace, QualifierName);
    return { kind: 'none' };
  },
});

export const qualifierOperations = [getQualifier, enumerateQualifiers, setQualifier, deleteQualifier];
