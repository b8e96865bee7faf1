import { afterAll } from 'vitest';

/**
 * T22: names that clients send must not end up on what all objects share. `Object.prototype` takes no new members in
 * any test file, and what it and its kin have stays as it was. (Freezing it would keep objects from having a `toString` of
 * their own, as dependencies do.)
 */
const shared: readonly object[] = [Object, Array, Function, Map, String].map(({ prototype }) => prototype);

type Members = ReadonlyMap<PropertyKey, PropertyDescriptor>;

const membersOf = (prototype: object): Members =>
  new Map(
    Reflect.ownKeys(prototype).map((key) => [
      key,
      Object.getOwnPropertyDescriptor(prototype, key) as PropertyDescriptor,
    ]),
  );

const isSame = (one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined): boolean =>
  one?.value === other?.value && one?.get === other?.get && one?.set === other?.set;

function changed(prototype: object, before: Members): readonly string[] {
  const after = membersOf(prototype);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !isSame(before.get(key), after.get(key))).map(String);
}

Object.preventExtensions(Object.prototype);
const known = shared.map((prototype) => [prototype, membersOf(prototype)] as const);

afterAll(() => {
  const found = known.flatMap(([prototype, before]) => changed(prototype, before));
  if (found.length > 0) throw new Error(`members that all objects share have changed: ${found.join(', ')}`);
});
