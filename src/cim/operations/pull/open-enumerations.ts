import type { CIMClass } from '../../schema/types.ts';
import { rowsOf } from '../instances.ts';
import { requireClass } from '../lookup.ts';
import { type OperationScope, operation } from '../operation.ts';
import { defaulted, deprecated, optional, required } from '../parameters.ts';
import { projection } from '../projection.ts';
import type { Items, LocatedRow } from '../result.ts';
import { type Filter, filterSelection, selectRows } from '../selection.ts';
import {
  checkSession,
  filterOf,
  filterParameters,
  located,
  openErrors,
  openSession,
  sessionParameters,
} from './opening.ts';

/** DSP0200 1.4 § 5.3.2.24.2 */
const openEnumerateInstances = operation({
  name: 'OpenEnumerateInstances',
  parameters: {
    ClassName: required('className'),
    DeepInheritance: defaulted('boolean', true),
    IncludeClassOrigin: defaulted('boolean', false),
    PropertyList: optional('propertyList'),
    ...filterParameters,
    ...sessionParameters,
    // Not of the standard, but clients that know the classic operation send them.
    LocalOnly: deprecated('boolean', true),
    IncludeQualifiers: deprecated('boolean', false),
  },
  results: ['pulled'],
  errors: ['INVALID_CLASS', ...openErrors],
  run(scope, parameters) {
    checkSession(scope, parameters);
    const cimClass = requireClass(scope, parameters.ClassName);
    const shown = projection({
      includeClassOrigin: parameters.IncludeClassOrigin,
      propertyList: parameters.PropertyList,
      upTo: parameters.DeepInheritance ? undefined : cimClass,
    });
    const items = instancesOf(scope, cimClass, filterOf(parameters));
    return openSession(scope, parameters, { form: 'instances-with-path', items, projection: shown });
  },
});

/** DSP0200 1.4 § 5.3.2.24.3 */
const openEnumerateInstancePaths = operation({
  name: 'OpenEnumerateInstancePaths',
  parameters: { ClassName: required('className'), ...filterParameters, ...sessionParameters },
  results: ['pulled'],
  errors: ['INVALID_CLASS', ...openErrors],
  run(scope, parameters) {
    checkSession(scope, parameters);
    const items = instancesOf(scope, requireClass(scope, parameters.ClassName), filterOf(parameters));
    return openSession(scope, parameters, { form: 'paths', items, projection: projection({}) });
  },
});

/** @throws CIMError for a filter that does not fit the class */
function instancesOf(scope: OperationScope, cimClass: CIMClass, filter: Filter | undefined): Items<LocatedRow> {
  const { repository, context } = scope;
  const { namespace } = context;
  if (filter === undefined) return located(rowsOf(scope, cimClass), namespace);
  const selection = filterSelection(filter, { repository, namespace, from: cimClass });
  selection(cimClass);
  return selectRows(scope, cimClass, selection);
}

export const openEnumerations = [openEnumerateInstances, openEnumerateInstancePaths];
