import type { Edge, Items } from '../provider.ts';
import { pathOfRow } from '../row-path.ts';
import type { CIMClass } from '../schema/types.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import { associatedClasses, referringClasses } from './class-traversal.ts';
import { type OperationScope, operation } from './operation.ts';
import { defaulted, optional, type ParameterValues, required } from './parameters.ts';
import { classView, projection } from './projection.ts';
import { isRepeatedAssociation, MetEnds } from './repeated.ts';
import type { LocatedRow } from './result.ts';
import { edgesFrom, filterClass, namesInstance, requireSourceClass } from './traversal.ts';
import type { TraversalFilter } from './traversal-plans.ts';

export const associatorFilter = {
  AssocClass: optional('className'),
  ResultClass: optional('className'),
  Role: optional('string'),
  ResultRole: optional('string'),
} as const;

export const referenceFilter = {
  ResultClass: optional('className'),
  Role: optional('string'),
} as const;

/** IncludeQualifiers counts for classes only; instances have no qualifiers any more. */
const shape = {
  IncludeQualifiers: defaulted('boolean', false),
  IncludeClassOrigin: defaulted('boolean', false),
  PropertyList: optional('propertyList'),
} as const;

/** DSP0200 1.4 § 5.3.2.14 */
const associators = operation({
  name: 'Associators',
  parameters: { ObjectName: required('objectName'), ...associatorFilter, ...shape },
  results: ['instances-with-path', 'classes-with-path'],
  errors: [],
  run(scope, parameters) {
    const { cimClass, instance } = readSource(scope, parameters.ObjectName);
    const filter = readAssociatorFilter(scope, parameters);
    if (instance === undefined) {
      const items = associatedClasses(scope, cimClass, filter);
      return { kind: 'classes-with-path', items, view: classView({ ...parameters, LocalOnly: false }) };
    }
    const items = associatedRows(scope, instance, filter);
    return { kind: 'instances-with-path', items, projection: projection(parameters) };
  },
});

/** DSP0200 1.4 § 5.3.2.15 */
const associatorNames = operation({
  name: 'AssociatorNames',
  parameters: { ObjectName: required('objectName'), ...associatorFilter },
  results: ['object-paths'],
  errors: [],
  run(scope, parameters) {
    const { cimClass, instance } = readSource(scope, parameters.ObjectName);
    const filter = readAssociatorFilter(scope, parameters);
    if (instance === undefined) {
      const classes = associatedClasses(scope, cimClass, filter);
      return { kind: 'object-paths', items: classPaths(scope, classes) };
    }
    return { kind: 'object-paths', items: farPaths(farEdges(scope, instance, filter)) };
  },
});

/** DSP0200 1.4 § 5.3.2.16 */
const references = operation({
  name: 'References',
  parameters: { ObjectName: required('objectName'), ...referenceFilter, ...shape },
  results: ['instances-with-path', 'classes-with-path'],
  errors: [],
  run(scope, parameters) {
    const { cimClass, instance } = readSource(scope, parameters.ObjectName);
    const filter = readReferenceFilter(scope, parameters);
    if (instance === undefined) {
      const items = referringClasses(scope, cimClass, filter);
      return { kind: 'classes-with-path', items, view: classView({ ...parameters, LocalOnly: false }) };
    }
    const items = referringRows(scope, instance, filter);
    return { kind: 'instances-with-path', items, projection: projection(parameters) };
  },
});

/** DSP0200 1.4 § 5.3.2.17 */
const referenceNames = operation({
  name: 'ReferenceNames',
  parameters: { ObjectName: required('objectName'), ...referenceFilter },
  results: ['object-paths'],
  errors: [],
  run(scope, parameters) {
    const { cimClass, instance } = readSource(scope, parameters.ObjectName);
    const filter = readReferenceFilter(scope, parameters);
    if (instance === undefined) {
      const classes = referringClasses(scope, cimClass, filter);
      return { kind: 'object-paths', items: classPaths(scope, classes) };
    }
    return { kind: 'object-paths', items: rowPaths(referringRows(scope, instance, filter)) };
  },
});

/** @throws CIMError INVALID_PARAMETER */
export function readAssociatorFilter(
  scope: OperationScope,
  { AssocClass, ResultClass, Role, ResultRole }: ParameterValues<typeof associatorFilter>,
): TraversalFilter {
  const associationClass = filterClass(scope, 'AssocClass', AssocClass);
  const resultClass = filterClass(scope, 'ResultClass', ResultClass);
  return { associationClass, resultClass, role: Role, resultRole: ResultRole };
}

/** @throws CIMError INVALID_PARAMETER */
export function readReferenceFilter(
  scope: OperationScope,
  { ResultClass, Role }: ParameterValues<typeof referenceFilter>,
): TraversalFilter {
  return { associationClass: filterClass(scope, 'ResultClass', ResultClass), role: Role };
}

/**
 * The class or instance that the operation starts from; clients in Java name a class by an INSTANCENAME without keys.
 * @throws CIMError INVALID_PARAMETER
 */
function readSource(scope: OperationScope, name: InstancePath | ClassPath) {
  const cimClass = requireSourceClass(scope, name.className);
  return { cimClass, instance: namesInstance(cimClass, name) ? name : undefined };
}

/** Instances at the other ends of the edges that leave `source`, each once. */
export function associatedRows(
  scope: OperationScope,
  source: InstancePath,
  filter: TraversalFilter,
): Items<LocatedRow> {
  return farRows(farEdges(scope, source, filter));
}

/** Edges to instances of the result class; one that several edges lead to comes once. */
function* farEdges(scope: OperationScope, source: InstancePath, filter: TraversalFilter): Items<Edge> {
  const { resultClass } = filter;
  const isWanted = ({ path }: Edge) => resultClass === undefined || isInstanceOf(scope, path, resultClass);
  const met = new MetEnds(scope);
  for (const encounter of edgesFrom(scope, source, filter)) {
    const isShown = encounter && isWanted(encounter.edge) && !met.isRepeated(encounter);
    yield isShown ? encounter.edge : undefined;
  }
}

function isInstanceOf(scope: OperationScope, path: InstancePath, wanted: CIMClass): boolean {
  const repository = path.namespace === undefined ? scope.repository : scope.repositoryOf(path.namespace);
  return repository?.class(path.className)?.isA(wanted.name) ?? false;
}

function* farRows(edges: Items<Edge>): Items<LocatedRow> {
  for (const edge of edges) {
    const row = edge?.far();
    yield edge && row && { row, namespace: edge.path.namespace ?? '' };
  }
}

function* farPaths(edges: Items<Edge>): Items<InstancePath> {
  for (const edge of edges) yield edge?.path;
}

/** Association instances; one that refers to the source twice comes once. */
export function* referringRows(
  scope: OperationScope,
  source: InstancePath,
  filter: TraversalFilter,
): Items<LocatedRow> {
  const { namespace } = scope.context;
  for (const encounter of edgesFrom(scope, source, filter)) {
    const located = encounter && { row: encounter.edge.association(), namespace };
    yield located && !isRepeatedAssociation(located, encounter) ? located : undefined;
  }
}

function* rowPaths(rows: Items<LocatedRow>): Items<InstancePath> {
  for (const item of rows) yield item && pathOfRow(item.row, item.namespace);
}

function* classPaths(scope: OperationScope, classes: Iterable<CIMClass>): Iterable<ClassPath> {
  const { namespace } = scope.context;
  for (const { name } of classes) yield { kind: 'class-path', namespace, className: name };
}

export const associationOperations = [associators, associatorNames, references, referenceNames];
