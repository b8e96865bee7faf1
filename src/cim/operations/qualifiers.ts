import { cimError } from './errors.ts';
import { operation } from './operation.ts';
import { required } from './parameters.ts';

/** DSP0200 1.4 § 5.3.2.22 */
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

/** DSP0200 1.4 § 5.3.2.25 */
const enumerateQualifiers = operation({
  name: 'EnumerateQualifiers',
  parameters: {},
  results: ['qualifier-types'],
  errors: [],
  run: ({ repository }) => ({ kind: 'qualifier-types', items: repository.qualifierTypes() }),
});

export const qualifierOperations = [getQualifier, enumerateQualifiers];
