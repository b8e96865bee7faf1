import { expect, it } from 'vitest';
import type { OperationScope } from '../../../src/cim/operations/operation.ts';
import { readTyped, readValue } from '../../../src/cim/operations/typed-values.ts';
import type { TypedElement } from '../../../src/cim/schema/types.ts';
import { namespace, zoo } from './zoo.ts';

const { namespaces } = zoo();
const scope = { repository: namespaces.find(namespace)?.repository } as unknown as OperationScope;
const guests = { type: 'string', isArray: true, embedded: 'instance', embeddedClass: 'Zoo_Thing' } as TypedElement;
const guest = (length: number) => `<INSTANCE CLASSNAME="Zoo_Ant">${' '.repeat(length)}</INSTANCE>`;

it('embedded instances that come as texts are bounded together, since they are read in one go', () => {
  const some = Array.from({ length: 10 }, () => guest(25_000));
  const many = Array.from({ length: 11 }, () => guest(25_000));
  expect(readValue(scope, guests, { kind: 'array', items: some })).toHaveLength(10);
  expect(readValue(scope, guests, { kind: 'array', items: many })).toBeUndefined();
  expect(readTyped(scope, guests, { type: 'string', isArray: true, value: some })).toHaveLength(10);
  expect(readTyped(scope, guests, { type: 'string', isArray: true, value: many })).toBeUndefined();
});
