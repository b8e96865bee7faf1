import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/cim/query/ast.ts';
import {
  compareValues,
  comparisonWith,
  mirrored,
  orderOfTexts,
  orderOfTimes,
  type TextOrder,
} from '../../../src/cim/query/compare.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import type { CIMScalar, CIMValue } from '../../../src/cim/values/types.ts';

const path: InstancePath = { kind: 'instance-path', className: 'C', keys: new Map([['Id', 'x']]) };
const moments = ['20261122233100.000000+060', '20261122223100.000000+000', '20261122223100.000001+000'];
const exact = 2 ** 53;
const scalars: readonly CIMScalar[] = [
  ...['', 'a', 'ab', 'C.Id="x"', '\uffee', '\u{1f600}', ...moments],
  ...[0, -0, 5, 0.3, exact, exact + 2, -(2 ** 60), 1e300, Number.NaN, Number.POSITIVE_INFINITY],
  ...[0n, 5n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 60n), 2n ** 64n - 1n],
  ...[true, false, path],
];
const values: readonly (CIMValue | null)[] = [...scalars, null, [], [5, null], ['a', 'b'], [5n, 0.3], [true], [path]];
const operators: readonly Comparison[] = ['=', '<>', '<', '<=', '>', '>='];

function agreesOn(texts: TextOrder, operator: Comparison, left: CIMValue | null, right: CIMValue | null): boolean {
  const truth = compareValues(operator, left, right, texts);
  const mirroredTruth = comparisonWith(mirrored[operator], left, texts)(right);
  return comparisonWith(operator, right, texts)(left) === truth && mirroredTruth === truth;
}

const agrees = (operator: Comparison, left: CIMValue | null, right: CIMValue | null): boolean =>
  [orderOfTexts, orderOfTimes].every((texts) => agreesOn(texts, operator, left, right));

describe('a comparison with a constant says what one of two values says, on either side', () => {
  it('of values of every kind', () => {
    const cases = operators.flatMap((operator) =>
      values.flatMap((left) => values.map((right) => ({ operator, left, right }))),
    );
    expect(cases.filter(({ operator, left, right }) => !agrees(operator, left, right))).toEqual([]);
  });

  it('of any numbers and texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab\uffee😀'), maxLength: 3 });
    const value = fc.oneof(text, fc.double(), fc.integer(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n }));
    fc.assert(fc.property(fc.constantFrom(...operators), value, value, agrees));
  });
});

it('a text comes before those that begin with it', () => {
  for (const [left, right] of [
    ['', 'a'],
    ['a', 'ab'],
    ['\u{1f600}', '\u{1f600}a'],
  ] as const) {
    const truths = operators.map((operator) => compareValues(operator, left, right, orderOfTexts));
    expect(truths).toEqual([false, true, true, true, false, false]);
    expect(compareValues('>', right, left, orderOfTexts)).toBe(true);
  }
});

describe('what is equal or not, and neither less nor more', () => {
  const orders = operators.filter((operator) => operator !== '=' && operator !== '<>');
  it.each<[string, CIMValue, CIMValue]>([
    ['booleans', false, true],
    ['paths', path, { ...path, className: 'D' }],
    ['whole arrays', [5], [6]],
    ['values of two kinds', '5', 6],
  ])('are %s', (_, left, right) => {
    expect(orders.map((operator) => compareValues(operator, left, right, orderOfTexts))).toEqual(
      orders.map(() => undefined),
    );
  });
});
