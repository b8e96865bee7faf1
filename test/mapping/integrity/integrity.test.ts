import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import { namespaces, type ServedModel, serveModel } from './model.ts';
import { pools } from './pools.ts';

const isPath = (value: unknown): value is InstancePath =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'instance-path';

/** The first few, and how many there are; a list of thousands helps nobody. */
const few = (faults: readonly string[]): readonly string[] =>
  faults.length > 20 ? [...faults.slice(0, 20), `… ${faults.length} in all`] : faults;

describe.each(pools)('$name', ({ name, records }) => {
  if (records === undefined) {
    it.skip(`is not here: ${name}`, () => {});
    return;
  }
  let model: ServedModel;
  beforeAll(async () => {
    model = await serveModel(records());
  });
  afterAll(() => model?.[Symbol.asyncDispose]());

  const everything = function* () {
    for (const namespace of namespaces) {
      for (const cimClass of model.classes(namespace)) {
        for (const row of model.all(namespace, cimClass)) yield { namespace, cimClass, row };
      }
    }
  };

  it('gives every instance a path of its own, under which it is found', () => {
    const seen = new Set<string>();
    const faults: string[] = [];
    for (const { namespace, row } of everything()) {
      const place = model.place(namespace, row);
      if (seen.has(place)) faults.push(`twice: ${place}`);
      seen.add(place);
      const found = model.get(model.path(namespace, row));
      if (!found || model.place(namespace, found) !== place) faults.push(`not found: ${place}`);
    }
    expect(few(faults)).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });

  it('has no reference that leads nowhere, and none to a class that may not stand there', () => {
    const faults: string[] = [];
    for (const { namespace, cimClass, row } of everything()) {
      for (const property of cimClass.properties) {
        const value = row.value(property.index);
        for (const one of [value].flat()) {
          if (!isPath(one)) continue;
          const found = model.get({ namespace, ...one });
          if (!found) faults.push(`${model.place(namespace, row)} ${property.name} → ${printObjectPath(one)}`);
          else if (property.referenceClass && !found.cimClass.isA(property.referenceClass)) {
            faults.push(`${cimClass.name}.${property.name} → ${found.cimClass.name}`);
          }
        }
      }
    }
    expect(few(faults)).toEqual([]);
  });

  it('finds every association from both of its ends, and only those that are enumerated', () => {
    const faults: string[] = [];
    for (const namespace of namespaces) {
      for (const association of model.classes(namespace).filter(({ isAssociation }) => isAssociation)) {
        const expected = new Map<string, Set<string>>();
        for (const row of model.all(namespace, association)) {
          for (const role of association.references) {
            const end = row.value(role.index);
            if (!isPath(end)) {
              faults.push(`${association.name}: ${role.name} is missing`);
              continue;
            }
            const key = `${role.name} ${printObjectPath({ namespace, ...end })}`;
            const edges = expected.get(key) ?? new Set();
            expected.set(key, edges.add(model.place(namespace, row)));
          }
        }
        const ends = new Map<string, [string, InstancePath]>();
        for (const row of model.all(namespace, association)) {
          for (const role of association.references) {
            const end = row.value(role.index);
            if (isPath(end))
              ends.set(`${role.name} ${printObjectPath({ namespace, ...end })}`, [role.name, { namespace, ...end }]);
          }
        }
        for (const [key, [role, end]] of ends) {
          const found = model.traverse(namespace, association, role, end);
          const wanted = expected.get(key) ?? new Set();
          if (found.length !== wanted.size || found.some((edge) => !wanted.has(edge))) {
            faults.push(`${association.name} from ${key}: ${found.length} edges for ${wanted.size}`);
          }
        }
      }
    }
    expect(few(faults)).toEqual([]);
  });

  it('shows no instance under a class that is abstract', () => {
    for (const { cimClass } of everything()) expect(cimClass.isAbstract, cimClass.name).toBe(false);
  });
});
