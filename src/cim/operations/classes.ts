import { cimError } from '../catalogue.ts';
import type { CIMClass } from '../schema/types.ts';
import { requireClass } from './lookup.ts';
import { type OperationScope, operation } from './operation.ts';
import { defaulted, optional, required } from './parameters.ts';
import { classView } from './projection.ts';

/** DSP0200 1.4 § 5.3.2.1. A missing class is NOT_FOUND here and INVALID_CLASS everywhere else. */
const getClass = operation({
  name: 'GetClass',
  parameters: {
    ClassName: required('className'),
    LocalOnly: defaulted('boolean', true),
    IncludeQualifiers: defaulted('boolean', true),
    IncludeClassOrigin: defaulted('boolean', false),
    PropertyList: optional('propertyList'),
  },
  results: ['classes'],
  errors: ['NOT_FOUND'],
  run({ repository }, parameters) {
    const cimClass = repository.class(parameters.ClassName);
    if (cimClass === undefined) throw cimError('classNotFound', parameters.ClassName);
    return { kind: 'classes', items: [cimClass], view: classView(parameters) };
  },
});

/** DSP0200 1.4 § 5.3.2.9 */
const enumerateClasses = operation({
  name: 'EnumerateClasses',
  parameters: {
    ClassName: optional('className'),
    DeepInheritance: defaulted('boolean', false),
    LocalOnly: defaulted('boolean', true),
    IncludeQualifiers: defaulted('boolean', true),
    IncludeClassOrigin: defaulted('boolean', false),
  },
  results: ['classes'],
  errors: ['INVALID_CLASS'],
  run: (scope, parameters) => ({
    kind: 'classes',
    items: classesBelow(scope, parameters.ClassName, parameters.DeepInheritance),
    view: classView(parameters),
  }),
});

/** DSP0200 1.4 § 5.3.2.10 */
const enumerateClassNames = operation({
  name: 'EnumerateClassNames',
  parameters: { ClassName: optional('className'), DeepInheritance: defaulted('boolean', false) },
  results: ['class-names'],
  errors: ['INVALID_CLASS'],
  run: (scope, parameters) => ({
    kind: 'class-names',
    items: classesBelow(scope, parameters.ClassName, parameters.DeepInheritance),
  }),
});

function classesBelow(scope: OperationScope, name: string | undefined, deep: boolean): Iterable<CIMClass> {
  if (name !== undefined) requireClass(scope, name);
  const children = scope.repository.subclasses(name);
  return deep ? children.flatMap((child) => scope.repository.withDescendants(child.name)) : children;
}

export const classOperations = [getClass, enumerateClasses, enumerateClassNames];
