import { describe, expect, it } from 'vitest';
import { className, flag, instance, names, perform, shown, statusOf, text } from './perform.ts';

describe('EnumerateInstances', () => {
  it('goes over the concrete descendants that have a provider', async () => {
    expect(await shown('EnumerateInstances', { ClassName: className('zoo_animal') })).toEqual([
      'Leo',
      'Nala',
      'ant 0',
      'ant 1',
    ]);
    expect(await shown('EnumerateInstances', { ClassName: className('Zoo_Lion') })).toEqual(['Leo', 'Nala']);
  });

  it('is empty for a class that nobody serves', async () => {
    expect(await shown('EnumerateInstances', { ClassName: className('Zoo_Snake') })).toEqual([]);
  });

  it('shows no property of subclasses when inheritance is not deep', async () => {
    const [leo] = await shown('EnumerateInstances', {
      ClassName: className('Zoo_Animal'),
      DeepInheritance: flag(false),
    });
    expect(leo).toBe('Leo{Name,Caption,Legs,Weight}');
  });

  it('ignores LocalOnly and IncludeQualifiers', async () => {
    const parameters = { LocalOnly: flag(true), IncludeQualifiers: flag(true) };
    expect(await shown('EnumerateInstances', { ClassName: className('Zoo_Cage'), ...parameters })).toEqual([
      'Savanna',
      'Empty',
    ]);
  });

  it.each([
    ['of some names, in any case and repeated', names('weight', 'WEIGHT', 'Name'), 'Leo{Name,Weight}'],
    ['with unknown names', names('Wings', 'Tame'), 'Leo{Tame}'],
    ['that is empty', names(), 'Leo{}'],
    ['of one name as plain text', text('Legs'), 'Leo{Legs}'],
    ['that is NULL', { kind: 'null' } as const, 'Leo'],
  ])('obeys a property list %s', async (_name, list, expected) => {
    const [leo] = await shown('EnumerateInstances', { ClassName: className('Zoo_Lion'), PropertyList: list });
    expect(leo).toBe(expected);
  });

  it('intersects the property list with the class when inheritance is not deep', async () => {
    const [leo] = await shown('EnumerateInstances', {
      ClassName: className('Zoo_Animal'),
      DeepInheritance: flag(false),
      PropertyList: names('Tame', 'Legs'),
    });
    expect(leo).toBe('Leo{Legs}');
  });

  it('gives names only', async () => {
    expect(await shown('EnumerateInstanceNames', { ClassName: className('Zoo_Lion') })).toEqual(['Leo{}', 'Nala{}']);
  });
});

describe('GetInstance', () => {
  it('finds by key, with class and key names in any case', async () => {
    expect(await shown('GetInstance', { InstanceName: instance('ZOO_LION', 'Leo') })).toEqual(['Leo']);
  });

  it('shows the listed properties with the class origin that was asked for', async () => {
    const parameters = { IncludeClassOrigin: flag(true), PropertyList: names('Legs') };
    const result = await perform('GetInstance', { InstanceName: instance('Zoo_Lion', 'Leo'), ...parameters });
    if (result.kind !== 'instances') throw new Error(result.kind);
    const [row] = result.items;
    expect(row && result.projection(row.cimClass)).toMatchObject({ includeClassOrigin: true, indexes: [2] });
  });

  it('accepts a superclass where the keys identify one instance', async () => {
    expect(await shown('GetInstance', { InstanceName: instance('Zoo_Thing', 'Savanna') })).toEqual(['Savanna']);
  });

  it.each([
    ['an unknown class', 'Zoo_Unicorn', 'Leo', 'INVALID_CLASS'],
    ['an unknown key', 'Zoo_Lion', 'Simba', 'NOT_FOUND'],
    ['a class that nobody serves', 'Zoo_Snake', 'Leo', 'NOT_FOUND'],
    ['a sister class', 'Zoo_Ant', 'Leo', 'NOT_FOUND'],
  ])('tells of %s', async (_name, wanted, key, status) => {
    expect(await statusOf(perform('GetInstance', { InstanceName: instance(wanted, key) }))).toBe(status);
  });
});

describe('DeleteInstance', () => {
  it.each([
    ['Zoo_Lion', 'Leo', 'NOT_SUPPORTED'],
    ['Zoo_Lion', 'Simba', 'NOT_FOUND'],
    ['Zoo_Unicorn', 'Leo', 'INVALID_CLASS'],
  ])('of %s %s ends in %s', async (wanted, key, status) => {
    expect(await statusOf(perform('DeleteInstance', { InstanceName: instance(wanted, key) }))).toBe(status);
  });
});
