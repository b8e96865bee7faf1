import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/cim/query/ast.ts';
import { compareValues, comparisonWith, mirrored } from '../../../src/cim/query/compare.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';

const path: InstancePath = { kind: 'instance-path', className: 'C', keys: new Map([['Id', 'x']]) };
const moments = ['20261122233100.000000+060', '20261122223100.000000+000', '20261122223100.000000-000'];
const scalar = fc.oneof(
  fc.constantFrom('', 'a', 'C.Id="x"', '\uffee', '\u{1f600}', ...moments),
  fc.constantFrom(0, -0, 5, 0.3, 2 ** 53, 2 ** 53 + 2, -(2 ** 60), 1e300, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom(0n, 5n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 60n), 2n ** 64n - 1n),
  fc.boolean(),
  fc.constant(path),
);
const value = fc.oneof(scalar, fc.constant(null), fc.array(fc.option(scalar), { maxLength: 3 }));
const operator = fc.constantFrom<Comparison[]>('=', '<>', '<', '<=', '>', '>=');

describe('a comparison with a constant', () => {
  it('says what the comparison of values says, on either side', () => {
    fc.assert(
      fc.property(operator, value, value, (operator, left, right) => {
        const truth = compareValues(operator, left, right);
        expect(comparisonWith(operator, right)(left)).toBe(truth);
        expect(comparisonWith(mirrored[operator], left)(right)).toBe(truth);
      }),
      { numRuns: 20_000 },
    );
  });
});
