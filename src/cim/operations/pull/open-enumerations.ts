import type { Items } from '../../provider.ts';
import type { CIMClass } from '../../schema/types.ts';
import { rowsOf } from '../instances.ts';
import { requireClass, servedClasses } from '../lookup.ts';
import { type OperationScope, operation } from '../operation.ts';
import { defaulted, deprecated, optional, required } from '../parameters.ts';
import { projection, wholeInstances } from '../projection.ts';
import type { LocatedRow } from '../result.ts';
import { type Filter, filterSelection, selectRows } from '../selection.ts';
import {
  checkFilter,
  filterOf,
  filterParameters,
  located,
  openChecks,
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
  ...openChecks,
  run(scope, parameters) {
    checkFilter(parameters);
    const cimClass = requireClass(scope, parameters.ClassName);
    const shown = projection(parameters, parameters.DeepInheritance ? undefined : cimClass);
    const found = instancesOf(scope, cimClass, filterOf(scope, parameters));
    return openSession(scope, parameters, { form: 'instances-with-path', ...found, projection: shown });
  },
});

/** DSP0200 1.4 § 5.3.2.24.3 */
const openEnumerateInstancePaths = operation({
  name: 'OpenEnumerateInstancePaths',
  parameters: { ClassName: required('className'), ...filterParameters, ...sessionParameters },
  results: ['pulled'],
  errors: ['INVALID_CLASS', ...openErrors],
  ...openChecks,
  run(scope, parameters) {
    checkFilter(parameters);
    const found = instancesOf(scope, requireClass(scope, parameters.ClassName), filterOf(scope, parameters));
    return openSession(scope, parameters, { form: 'paths', ...found, projection: wholeInstances });
  },
});

interface Found {
  readonly items: Items<LocatedRow>;
  readonly total?: () => number | undefined;
}

/** @throws CIMError for a filter that does not fit the class */
function instancesOf(scope: OperationScope, cimClass: CIMClass, filter: Filter | undefined): Found {
  const { repository, context, properName } = scope;
  const { namespace } = context;
  if (filter === undefined) {
    return { items: located(rowsOf(scope, cimClass), namespace), total: () => countOf(scope, cimClass) };
  }
  const selection = filterSelection(filter, { repository, namespace, properName, from: cimClass });
  return { items: selectRows(scope, cimClass, selection) };
}

/** The instances of a class and all its descendants; undefined where those of one cannot be counted. */
function countOf(scope: OperationScope, cimClass: CIMClass): number | undefined {
  const counters: (() => number)[] = [];
  for (const served of servedClasses(scope, cimClass)) {
    const counter = served.provider.counter?.(scope.context, served.cimClass);
    if (counter === undefined) return undefined;
    counters.push(counter);
  }
  return counters.reduce((sum, counter) => sum + counter(), 0);
}

export const openEnumerations = [openEnumerateInstances, openEnumerateInstancePaths];
