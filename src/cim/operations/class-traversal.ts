import type { CIMClass } from '../schema/types.ts';
import type { OperationScope } from './operation.ts';
import type { TraversalFilter } from './traversal-plans.ts';

/** Association classes that refer to a class (References on a class, DSP0200 1.4 § 5.3.2.16). */
export function referringClasses(scope: OperationScope, source: CIMClass, filter: TraversalFilter): Iterable<CIMClass> {
  return new Set(scope.plans.stepsFrom(source, filter).map(({ association }) => association));
}

/** Classes at the other ends of the associations that refer to a class (DSP0200 1.4 § 5.3.2.14). */
export function associatedClasses(
  scope: OperationScope,
  source: CIMClass,
  filter: TraversalFilter,
): Iterable<CIMClass> {
  const { resultClass } = filter;
  const found = new Set<CIMClass>();
  for (const { resultRoles } of scope.plans.stepsFrom(source, filter)) {
    for (const { referenceClass } of resultRoles) {
      const cimClass = scope.repository.class(referenceClass ?? '');
      if (cimClass !== undefined && (resultClass === undefined || cimClass.isA(resultClass.name))) found.add(cimClass);
    }
  }
  return found;
}
