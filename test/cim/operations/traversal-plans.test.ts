import { expect, it } from 'vitest';
import { filterSteps } from '../../../src/cim/operations/traversal.ts';
import { type TraversalFilter, TraversalPlans } from '../../../src/cim/operations/traversal-plans.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import { namespace, zoo } from './zoo.ts';

const { repository, providers } = zoo();
const lion = repository.class('Zoo_Lion') as CIMClass;

function timesApplied(filter: TraversalFilter): number {
  const plans = new TraversalPlans(repository, (className) => providers.find(namespace, className));
  let times = 0;
  const found = [1, 2].map(() =>
    plans.filtered(lion, filter, (steps) => {
      times++;
      return filterSteps(repository, steps, filter);
    }),
  );
  expect(found[1]).toEqual(found[0]);
  return times;
}

it('remembers where a filter leads', () => {
  expect(timesApplied({ role: 'Near' })).toBe(1);
});

it('keeps nothing of a role that leads nowhere: it may be any text, however long', () => {
  expect(timesApplied({ role: 'x'.repeat(1_000_000) })).toBe(2);
  expect(timesApplied({ resultRole: 'x' })).toBe(2);
});
