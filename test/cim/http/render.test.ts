import { expect, it } from 'vitest';
import { ResultBroken, renderResult } from '../../../src/cim/http/render.ts';
import { wholeInstances } from '../../../src/cim/operations/projection.ts';
import type { Result } from '../../../src/cim/operations/result.ts';
import { keeper, namespace, zoo } from '../operations/zoo.ts';

const call = { kind: 'intrinsic', name: 'Associators', namespace, parameters: [] } as const;
const place = { host: 'zoo', namespace };

it('each object is said to be in its own namespace, whatever its neighbours are in', () => {
  const { namespaces, providers } = zoo();
  const lions = namespaces.find(namespace)?.repository.class('Zoo_Lion');
  if (lions === undefined) throw new Error('no lions');
  const found = providers.find(namespace, 'Zoo_Lion')?.enumerate({ principal: keeper, namespace }, lions) ?? [];
  const rows = [...found].filter((row) => row !== undefined);
  const result: Result = {
    kind: 'instances-with-path',
    items: ['here', 'there', 'here', 'here'].flatMap((place) => rows.map((row) => ({ row, namespace: place }))),
    projection: () => ({ includeClassOrigin: false, indexes: undefined }),
  };
  let text = '';
  for (const part of renderResult(call, result, place)) text += [part ?? ''].flat().join('');
  const told = [...text.matchAll(/<NAMESPACE NAME="(\w+)"/g)].map(([, name]) => name);
  expect(told).toEqual(['here', 'here', 'there', 'there', 'here', 'here', 'here', 'here']);
});

/** Items that tell whether they were let go of before their end. */
function watched(values: readonly unknown[]) {
  const items = values.values();
  const seen = { isLeft: false };
  const iterator = {
    next: () => items.next(),
    return: () => {
      seen.isLeft = true;
      return { done: true, value: undefined };
    },
  };
  return {
    seen,
    result: { kind: 'instance-names', items: { [Symbol.iterator]: () => iterator } } as unknown as Result,
  };
}

it('writes what it has found before it looks on behind a pause, which may be long', () => {
  const items = [{ name: 'Zoo_Lion' }, undefined, { name: 'Zoo_Ant' }, undefined];
  const result = { kind: 'class-names', items } as unknown as Result;
  const parts = [...renderResult(call, result, place)].map((part) => part?.toString());
  const [, ...steps] = parts.slice(parts.indexOf('<IRETURNVALUE>'));
  const named = (name: string) => `<CLASSNAME NAME="${name}"/>`;
  expect(steps.slice(0, 4)).toEqual([named('Zoo_Lion'), undefined, named('Zoo_Ant'), undefined]);
});

it('lets go of its items when one of them cannot be written, also if all were found', () => {
  const { seen, result } = watched(['no row']);
  expect(() => [...renderResult(call, result, place)]).toThrow(ResultBroken);
  expect(seen.isLeft).toBe(true);
});

it('lets go of its items when nobody takes its last words', () => {
  const { seen, result } = watched([]);
  for (const text of renderResult(call, result, place)) if (String(text).startsWith('</IMETHODRESPONSE>')) break;
  expect(seen.isLeft).toBe(true);
});

it('is a whole response, too, when the outcome is what breaks', () => {
  const outcome = (): never => {
    throw new Error('closed meanwhile');
  };
  const result = { kind: 'pulled', form: 'paths', items: [], projection: wholeInstances, outcome } as const;
  let text = '';
  try {
    for (const part of renderResult(call, result, place)) text += [part ?? ''].flat().join('');
  } catch (error) {
    text += (error as ResultBroken).closing;
  }
  expect(text).toMatch(/<IRETURNVALUE><\/IRETURNVALUE><\/IMETHODRESPONSE><\/SIMPLERSP>$/);
});
