import { type OperationScope, operation } from '../operation.ts';
import { defaulted, required } from '../parameters.ts';
import { preparedQuery } from '../query.ts';
import { openChecks, openErrors, openSession, sessionParameters } from './opening.ts';

/** DSP0200 1.4 § 5.3.2.24.10 */
export const openQueryInstances = operation({
  name: 'OpenQueryInstances',
  parameters: {
    FilterQuery: required('string'),
    FilterQueryLanguage: required('string'),
    ReturnQueryResultClass: defaulted('boolean', false),
    ...sessionParameters,
  },
  results: ['pulled'],
  errors: openErrors,
  ...openChecks,
  run(scope: OperationScope, parameters) {
    const { items, projection, from, selected } = preparedQuery(
      scope,
      parameters.FilterQueryLanguage,
      parameters.FilterQuery,
    );
    const queryResult = { cimClass: from, propertyNames: selected };
    return openSession(scope, parameters, {
      form: 'instances',
      items,
      projection,
      ...(parameters.ReturnQueryResultClass && { queryResult }),
    });
  },
});
