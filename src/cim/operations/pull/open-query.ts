import type { CIMClass, CIMProperty } from '../../schema/types.ts';
import type { ClassDescription } from '../../xml/write-declarations.ts';
import { servedClasses } from '../lookup.ts';
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
    return openSession(scope, parameters, {
      form: 'instances',
      items,
      projection,
      ...(parameters.ReturnQueryResultClass && { queryResultClass: resultClass(scope, from, selected) }),
    });
  },
});

/** The class of the results: with every property that is selected and that one of the rows may have, without methods. */
function resultClass(
  scope: OperationScope,
  from: CIMClass,
  selected: ReadonlySet<string> | undefined,
): ClassDescription {
  const properties = new Map<string, CIMProperty>();
  for (const cimClass of [from, ...servedClasses(scope, from).map((served) => served.cimClass)]) {
    for (const property of cimClass.properties) {
      const key = property.name.toLowerCase();
      if (selected?.has(key) !== false && !properties.has(key)) properties.set(key, property);
    }
  }
  const { name, superclass, qualifiers } = from;
  return { name, ...(superclass && { superclass }), qualifiers, properties: [...properties.values()], methods: [] };
}
