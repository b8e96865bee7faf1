import type { Row } from '../provider.ts';
import type { CIMProperty } from '../schema/types.ts';
import type { InstancePath } from '../values/path.ts';
import { isSamePath } from '../values/path-identity.ts';
import type { OperationScope } from './operation.ts';
import type { LocatedRow } from './result.ts';
import type { Encounter } from './traversal.ts';
import type { ServedStep } from './traversal-plans.ts';

/*
 * A traversal shows what it meets once, though several edges may lead there. Whether it has been met before is looked
 * up, not remembered, so that a traversal that a client keeps open takes no more memory the further it gets.
 */

/** Has the instance at the far end been met on an edge before this one? */
export function isRepeatedEnd(scope: OperationScope, { edge, leg }: Encounter): boolean {
  const { source, step, earlier } = leg;
  const { namespace } = scope.context;
  const rolesBefore = step.resultRoles.slice(0, step.resultRoles.indexOf(edge.resultRole));
  if (rolesBefore.some((role) => refersTo(edge.association(), role, edge.path, namespace))) return true;
  return earlier.some((before) => before.resultRoles.some((role) => isEdge(scope, before, source, role, edge.path)));
}

/** Has the association been met on an edge before this one: from its other side, or to another of its ends? */
export function isRepeatedAssociation({ row, namespace }: LocatedRow, { edge, leg }: Encounter): boolean {
  const { source, step, earlier } = leg;
  const first = step.resultRoles.find((role) => row.value(role.index) !== null);
  if (first !== edge.resultRole) return true;
  const otherSides = earlier.filter(({ association }) => association === step.association);
  return otherSides.some(({ role }) => refersTo(row, role, source, namespace));
}

/** Is there an association of that step from `source` to `end`? Only its references are keys of an association. */
function isEdge(
  { context, repository }: OperationScope,
  { association, role, provider }: ServedStep,
  source: InstancePath,
  resultRole: CIMProperty,
  end: InstancePath,
): boolean {
  const endClass = repository.class(end.className);
  const declared = resultRole.referenceClass;
  if (endClass !== undefined && declared !== undefined && !endClass.isA(declared)) return false;
  const keys = new Map([
    [role.name, source],
    [resultRole.name, end],
  ]);
  const path: InstancePath = {
    kind: 'instance-path',
    namespace: context.namespace,
    className: association.name,
    keys,
  };
  return provider.get(context, association, path) !== undefined;
}

/** References without a namespace are relative to where the association lives. */
function refersTo(row: Row, role: CIMProperty, target: InstancePath, namespace: string): boolean {
  // A reference property holds paths only.
  const path = row.value(role.index) as InstancePath | null;
  return path !== null && isSamePath({ ...path, namespace: path.namespace ?? namespace }, target);
}
