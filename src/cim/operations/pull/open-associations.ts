import { cimError } from '../../catalogue.ts';
import type { Items } from '../../provider.ts';
import { pathOfRow } from '../../row-path.ts';
import { anyClass } from '../../schema/all-classes.ts';
import type { CIMClass } from '../../schema/types.ts';
import type { InstancePath } from '../../values/path.ts';
import {
  associatedRows,
  associatorFilter,
  readAssociatorFilter,
  readReferenceFilter,
  referenceFilter,
  referringRows,
} from '../associations.ts';
import { findInstance } from '../lookup.ts';
import { type OperationScope, operation } from '../operation.ts';
import { defaulted, deprecated, optional, type ParameterTable, type ParameterValues, required } from '../parameters.ts';
import { projection, type Shape, wholeInstances } from '../projection.ts';
import type { LocatedRow } from '../result.ts';
import { type Filter, filterSelection, type Selection } from '../selection.ts';
import { namesInstance, requireSourceClass } from '../traversal.ts';
import {
  checkFilter,
  filterOf,
  filterParameters,
  openChecks,
  openErrors,
  openSession,
  type SessionRequest,
  sessionParameters,
} from './opening.ts';

const associatorParameters = { InstanceName: required('instanceName'), ...associatorFilter } as const;
const referenceParameters = { InstanceName: required('instanceName'), ...referenceFilter } as const;

const shape = {
  IncludeClassOrigin: defaulted('boolean', false),
  PropertyList: optional('propertyList'),
  // Only in earlier versions of the standard; clients still have it.
  IncludeQualifiers: deprecated('boolean', false),
} as const;

const common = { ...filterParameters, ...sessionParameters } as const;

const descriptor = {
  results: ['pulled'],
  errors: ['NOT_FOUND', ...openErrors],
  ...openChecks,
} as const;

/** DSP0200 1.4 § 5.3.2.24.6 */
const openAssociatorInstances = operation({
  ...descriptor,
  name: 'OpenAssociatorInstances',
  parameters: { ...associatorParameters, ...shape, ...common },
  run: (scope, parameters) => openInstances(scope, parameters, associatorsOf(scope, parameters)),
});

/** DSP0200 1.4 § 5.3.2.24.7 */
const openAssociatorInstancePaths = operation({
  ...descriptor,
  name: 'OpenAssociatorInstancePaths',
  parameters: { ...associatorParameters, ...common },
  run: (scope, parameters) => openPaths(scope, parameters, associatorsOf(scope, parameters)),
});

/** DSP0200 1.4 § 5.3.2.24.4 */
const openReferenceInstances = operation({
  ...descriptor,
  name: 'OpenReferenceInstances',
  parameters: { ...referenceParameters, ...shape, ...common },
  run: (scope, parameters) => openInstances(scope, parameters, referencesOf(scope, parameters)),
});

/** DSP0200 1.4 § 5.3.2.24.5 */
const openReferenceInstancePaths = operation({
  ...descriptor,
  name: 'OpenReferenceInstancePaths',
  parameters: { ...referenceParameters, ...common },
  run: (scope, parameters) => openPaths(scope, parameters, referencesOf(scope, parameters)),
});

type Located = Items<LocatedRow>;

function openInstances(scope: OperationScope, parameters: SessionRequest & Shape, items: Located) {
  return openSession(scope, parameters, { form: 'instances-with-path', items, projection: projection(parameters) });
}

function openPaths(scope: OperationScope, parameters: SessionRequest, items: Located) {
  return openSession(scope, parameters, { form: 'paths', items, projection: wholeInstances });
}

type Asked<T extends ParameterTable> = ParameterValues<T & typeof filterParameters>;

function associatorsOf(scope: OperationScope, parameters: Asked<typeof associatorParameters>): Located {
  checkFilter(parameters);
  const sourceClass = requireSourceClass(scope, parameters.InstanceName.className);
  const traversal = readAssociatorFilter(scope, parameters);
  const items = associatedRows(scope, requireSource(scope, sourceClass, parameters.InstanceName), traversal);
  return filtered(scope, items, filterOf(scope, parameters), traversal.resultClass);
}

function referencesOf(scope: OperationScope, parameters: Asked<typeof referenceParameters>): Located {
  checkFilter(parameters);
  const sourceClass = requireSourceClass(scope, parameters.InstanceName.className);
  const traversal = readReferenceFilter(scope, parameters);
  const items = referringRows(scope, requireSource(scope, sourceClass, parameters.InstanceName), traversal);
  return filtered(scope, items, filterOf(scope, parameters), traversal.associationClass);
}

/**
 * Unlike the classic operations, those that open a session take no class, and tell of a missing source.
 * @throws CIMError INVALID_PARAMETER, NOT_FOUND
 */
function requireSource(scope: OperationScope, cimClass: CIMClass, path: InstancePath): InstancePath {
  if (!namesInstance(cimClass, path)) throw cimError('wrongParameter', 'InstanceName', 'an instance name with keys');
  const found = findInstance(scope, cimClass, path);
  if (found === undefined) throw cimError('instanceNotFound', path.className);
  return pathOfRow(found.row, scope.context.namespace);
}

/** @throws CIMError for a filter that does not fit the class that all items are of */
function filtered(
  scope: OperationScope,
  items: Located,
  filter: Filter | undefined,
  from: CIMClass = anyClass,
): Located {
  if (filter === undefined) return items;
  const selections = selectionsByNamespace(scope, filter, from);
  selections(scope.context.namespace);
  return accepted(items, selections);
}

function* accepted(items: Located, selections: (namespace: string) => Selection): Located {
  for (const item of items) {
    const condition = item && selections(item.namespace)(item.row.cimClass);
    const found = item && condition?.matches(item.row) ? item : undefined;
    yield found;
    if (found && !condition?.isBrief) yield undefined;
  }
}

/** Neighbours may live in another namespace, and be of classes that only that one has. */
function selectionsByNamespace(
  { allClasses, properName }: OperationScope,
  filter: Filter,
  from: CIMClass,
): (namespace: string) => Selection {
  const known = new Map<string, Selection>();
  return (namespace) => {
    let selection = known.get(namespace);
    if (selection === undefined) {
      selection = filterSelection(filter, { repository: allClasses, namespace, properName, from });
      known.set(namespace, selection);
    }
    return selection;
  };
}

export const openAssociations = [
  openAssociatorInstances,
  openAssociatorInstancePaths,
  openReferenceInstances,
  openReferenceInstancePaths,
];
