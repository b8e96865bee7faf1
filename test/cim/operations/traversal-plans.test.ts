import { expect, it } from 'vitest';
import { type TraversalFilter, TraversalPlans } from '../../../src/cim/operations/traversal-plans.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import { namespace, zoo } from './zoo.ts';

const { repository, providers } = zoo();
const lion = repository.class('Zoo_Lion') as CIMClass;

/** Is the answer to a filter, given twice, the same list? */
function isRemembered(filter: TraversalFilter): boolean {
  const plans = new TraversalPlans(repository, (className) => providers.find(namespace, className));
  const [first, second] = [1, 2].map(() => plans.servedStepsFrom(lion, filter));
  expect(second).toEqual(first);
  return second === first;
}

it('remembers where a filter leads', () => {
  expect(isRemembered({ role: 'Near' })).toBe(true);
});

it('remembers each filter by itself', () => {
  const plans = new TraversalPlans(repository, (className) => providers.find(namespace, className));
  const [associationClass, resultClass] = [repository.class('Zoo_Eats'), repository.class('Zoo_Ant')];
  const filters = [{}, { associationClass }, { resultClass }, { role: 'Far' }, { resultRole: 'Near' }];
  const waysOf = (filter: TraversalFilter) =>
    plans
      .servedStepsFrom(lion, filter)
      .map(({ association, role, resultRoles }) =>
        [association, role, ...resultRoles].map(({ name }) => name).join(' '),
      );
  expect(filters.map(waysOf)).toEqual([
    ['Zoo_LivesIn Near Far', 'Zoo_Guards Near Far', 'Zoo_Eats Near Far', 'Zoo_Eats Far Near'],
    ['Zoo_Eats Near Far', 'Zoo_Eats Far Near'],
    ['Zoo_Eats Near Far', 'Zoo_Eats Far Near'],
    ['Zoo_Eats Far Near'],
    ['Zoo_Eats Far Near'],
  ]);
});

it('keeps nothing of a role that leads nowhere: it may be any text, however long', () => {
  expect(isRemembered({ role: 'x'.repeat(1_000_000) })).toBe(false);
  expect(isRemembered({ resultRole: 'x' })).toBe(false);
});
