import type { Expression, Operand } from './ast.ts';

/** So many comparisons take less than a pause. */
const mostComparisons = 8;

/** Can it be told beforehand that a condition takes next to no time over any instance? */
export function isBrief(condition: Expression): boolean {
  return comparisonsOf(condition) <= mostComparisons;
}

/** How many values it compares; infinitely many where that depends on the values. */
function comparisonsOf(condition: Expression): number {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands.reduce((sum, operand) => sum + comparisonsOf(operand), 0);
    case 'not':
      return comparisonsOf(condition.operand);
    case 'compare':
      return isSimple(condition.left) && isSimple(condition.right) ? 1 : Number.POSITIVE_INFINITY;
    case 'is-null':
    case 'truth':
      return isSimple(condition.operand) ? 1 : Number.POSITIVE_INFINITY;
    case 'isa':
      return 1;
    case 'like':
      return Number.POSITIVE_INFINITY;
  }
}

/** A literal, or a property of the instance itself. */
const isSimple = (operand: Operand): boolean =>
  operand.kind === 'literal' || operand.kind === 'symbol' || (operand.kind === 'path' && operand.steps.length === 1);
