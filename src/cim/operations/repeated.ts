import type { Row } from '../provider.ts';
import type { CIMProperty } from '../schema/types.ts';
import type { InstancePath } from '../values/path.ts';
import { isSamePath, pathIdentity } from '../values/path-identity.ts';
import type { OperationScope } from './operation.ts';
import type { LocatedRow } from './result.ts';
import type { Encounter } from './traversal.ts';
import type { ServedStep } from './traversal-plans.ts';

/*
 * A traversal shows what it meets once, though several edges may lead there. Edges come and go while a client keeps it
 * open, so what it has met is remembered, as far as it may be met again: of the instances at the far ends those of few
 * classes, of the associations none, since each says itself where else it is met.
 */

/** The instances at the far ends that a traversal has met. */
export class MetEnds {
  readonly #scope: OperationScope;
  readonly #met = new Set<string>();
  /** By class: do several ways lead to its instances? */
  readonly #isOfSeveral = new Map<string, boolean>();

  constructor(scope: OperationScope) {
    this.#scope = scope;
  }

  /** Has the instance at the far end been met on an edge before this one? */
  isRepeated({ edge: { path }, leg }: Encounter): boolean {
    let isOfSeveral = this.#isOfSeveral.get(path.className);
    if (isOfSeveral === undefined) {
      isOfSeveral = this.#waysTo(path, leg.steps) > 1;
      this.#isOfSeveral.set(path.className, isOfSeveral);
    }
    if (!isOfSeveral) return false;
    const identity = pathIdentity(path);
    if (this.#met.has(identity)) return true;
    this.#met.add(identity);
    return false;
  }

  #waysTo({ namespace, className }: InstancePath, steps: readonly ServedStep[]): number {
    const { repository, repositoryOf } = this.#scope;
    const endClass = (namespace === undefined ? repository : repositoryOf(namespace))?.class(className);
    const mayEnd = ({ referenceClass }: CIMProperty) =>
      endClass === undefined || referenceClass === undefined || endClass.isA(referenceClass);
    return steps.reduce((sum, { resultRoles }) => sum + resultRoles.filter(mayEnd).length, 0);
  }
}

/** Has the association been met on an edge before this one: from its other side, or to another of its ends? */
export function isRepeatedAssociation({ row, namespace }: LocatedRow, { edge, leg }: Encounter): boolean {
  const { source, step, steps } = leg;
  const first = step.resultRoles.find((role) => row.value(role.index) !== null);
  if (first !== edge.resultRole) return true;
  for (const before of steps) {
    if (before === step) break;
    if (before.association === step.association && refersTo(row, before.role, source, namespace)) return true;
  }
  return false;
}

/** References without a namespace are relative to where the association lives. */
function refersTo(row: Row, role: CIMProperty, target: InstancePath, namespace: string): boolean {
  // A reference property holds paths only.
  const path = row.value(role.index) as InstancePath | null;
  return path !== null && isSamePath({ ...path, namespace: path.namespace ?? namespace }, target);
}
