import { cimError } from '../../catalogue.ts';
import { pathOfRow } from '../../row-path.ts';
import { anyClass } from '../../schema/all-classes.ts';
import type { CIMClass } from '../../schema/types.ts';
import type { InstancePath } from '../../values/path.ts';
import { associatedRows, readAssociatorFilter, readReferenceFilter, referringRows } from '../associations.ts';
import { findInstance } from '../lookup.ts';
import { type OperationScope, operation } from '../operation.ts';
import { defaulted, deprecated, optional, required } from '../parameters.ts';
import { projection } from '../projection.ts';
import type { Items, LocatedRow } from '../result.ts';
import { type Filter, filterSelection, type Selection } from '../selection.ts';
import { namesInstance, requireSourceClass } from '../traversal.ts';
import {
  checkFilter,
  filterOf,
  filterParameters,
  openChecks,
  openErrors,
  openSession,
  sessionParameters,
} from './opening.ts';

const associatorParameters = {
  InstanceName: required('instanceName'),
  AssocClass: optional('className'),
  ResultClass: optional('className'),
  Role: optional('string'),
  ResultRole: optional('string'),
} as const;

const referenceParameters = {
  InstanceName: required('instanceName'),
  ResultClass: optional('className'),
  Role: optional('string'),
} as const;

const shape = {
  IncludeClassOrigin: defaulted('boolean', false),
  PropertyList: optional('propertyList'),
  // Only in earlier versions of the standard; clients still have it.
  IncludeQualifiers: deprecated('boolean', false),
} as const;

const common = { ...filterParameters, ...sessionParameters } as const;

const errors = ['INVALID_CLASS', 'NOT_FOUND', ...openErrors] as const;

interface Shape {
  readonly IncludeClassOrigin: boolean;
  readonly PropertyList: readonly string[] | undefined;
}

const shapeOf = ({ IncludeClassOrigin, PropertyList }: Shape) =>
  projection({ includeClassOrigin: IncludeClassOrigin, propertyList: PropertyList });

/** DSP0200 1.4 § 5.3.2.24.6 */
const openAssociatorInstances = operation({
  name: 'OpenAssociatorInstances',
  parameters: { ...associatorParameters, ...shape, ...common },
  results: ['pulled'],
  errors,
  ...openChecks,
  run(scope, parameters) {
    checkFilter(parameters);
    const items = associatorsOf(scope, parameters);
    return openSession(scope, parameters, { form: 'instances-with-path', items, projection: shapeOf(parameters) });
  },
});

/** DSP0200 1.4 § 5.3.2.24.7 */
const openAssociatorInstancePaths = operation({
  name: 'OpenAssociatorInstancePaths',
  parameters: { ...associatorParameters, ...common },
  results: ['pulled'],
  errors,
  ...openChecks,
  run(scope, parameters) {
    checkFilter(parameters);
    const items = associatorsOf(scope, parameters);
    return openSession(scope, parameters, { form: 'paths', items, projection: projection({}) });
  },
});

/** DSP0200 1.4 § 5.3.2.24.4 */
const openReferenceInstances = operation({
  name: 'OpenReferenceInstances',
  parameters: { ...referenceParameters, ...shape, ...common },
  results: ['pulled'],
  errors,
  ...openChecks,
  run(scope, parameters) {
    checkFilter(parameters);
    const items = referencesOf(scope, parameters);
    return openSession(scope, parameters, { form: 'instances-with-path', items, projection: shapeOf(parameters) });
  },
});

/** DSP0200 1.4 § 5.3.2.24.5 */
const openReferenceInstancePaths = operation({
  name: 'OpenReferenceInstancePaths',
  parameters: { ...referenceParameters, ...common },
  results: ['pulled'],
  errors,
  ...openChecks,
  run(scope, parameters) {
    checkFilter(parameters);
    const items = referencesOf(scope, parameters);
    return openSession(scope, parameters, { form: 'paths', items, projection: projection({}) });
  },
});

type Given<N extends string> = { readonly [K in N]: string | undefined } & { readonly InstanceName: InstancePath };
type Filtered = Given<'FilterQuery' | 'FilterQueryLanguage'>;

function associatorsOf(
  scope: OperationScope,
  parameters: Filtered & Given<'AssocClass' | 'ResultClass' | 'Role' | 'ResultRole'>,
): Items<LocatedRow> {
  const traversal = readAssociatorFilter(scope, { ...parameters, ObjectName: parameters.InstanceName });
  const source = requireSource(scope, parameters.InstanceName);
  return filtered(scope, associatedRows(scope, source, traversal), filterOf(scope, parameters), traversal.resultClass);
}

function referencesOf(scope: OperationScope, parameters: Filtered & Given<'ResultClass' | 'Role'>): Items<LocatedRow> {
  const traversal = readReferenceFilter(scope, { ...parameters, ObjectName: parameters.InstanceName });
  const source = requireSource(scope, parameters.InstanceName);
  return filtered(scope, referringRows(scope, source, traversal), filterOf(scope, parameters), traversal.associationClass);
}

/**
 * Unlike the classic operations, those that open a session take no class, and tell of a missing source.
 * @throws CIMError INVALID_PARAMETER, NOT_FOUND
 */
function requireSource(scope: OperationScope, path: InstancePath): InstancePath {
  const cimClass = requireSourceClass(scope, path.className);
  if (!namesInstance(cimClass, path)) throw cimError('wrongParameter', 'InstanceName', 'an instance name with keys');
  const found = findInstance(scope, cimClass, path);
  if (found === undefined) throw cimError('instanceNotFound', path.className);
  return pathOfRow(found.row, scope.context.namespace);
}

/** @throws CIMError for a filter that does not fit the class that all items are of */
function filtered(
  scope: OperationScope,
  items: Items<LocatedRow>,
  filter: Filter | undefined,
  from: CIMClass = anyClass,
): Items<LocatedRow> {
  if (filter === undefined) return items;
  const selections = selectionsByNamespace(scope, filter, from);
  selections(scope.context.namespace);
  return accepted(items, selections);
}

function* accepted(items: Items<LocatedRow>, selections: (namespace: string) => Selection): Items<LocatedRow> {
  for (const item of items) {
    const isAccepted = item !== undefined && selections(item.namespace)(item.row.cimClass).matches(item.row);
    yield isAccepted ? item : undefined;
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
