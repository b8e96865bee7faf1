import { describe, expect, it } from 'vitest';
import { Registry } from '../../../src/cim/operations/registry.ts';
import type { Provider } from '../../../src/cim/provider.ts';
import { repository } from '../xml/model.ts';

const nobody: Provider = { enumerate: () => [], get: () => undefined };
const other: Provider = { ...nobody };
const classes = repository.withDescendants('T_Base');
const served = (registry: Registry, namespace: string) =>
  registry.served(namespace, classes).map(({ cimClass, provider }) => [cimClass.name, provider]);

describe('the registry', () => {
  it('finds who serves a class in a namespace, whatever the case of their names', () => {
    const registry = new Registry();
    registry.register('root/One', ['T_All'], nobody);
    expect(registry.find('ROOT/one', 't_all')).toBe(nobody);
    expect(registry.find('root/two', 'T_All')).toBeUndefined();
    expect(registry.find('root/one', 'T_Base')).toBeUndefined();
  });

  it('lists the served classes in their order, as they are served now', () => {
    const registry = new Registry();
    registry.register('one', ['T_Sibling', 'T_Base', 'T_Counted'], nobody);
    expect(served(registry, 'one')).toEqual([
      ['T_Base', nobody],
      ['T_Sibling', nobody],
    ]);
    expect(served(registry, 'two')).toEqual([]);
    registry.register('one', ['T_Base'], other);
    registry.register('two', ['T_All'], nobody);
    expect(served(registry, 'one')).toEqual([
      ['T_Base', other],
      ['T_Sibling', nobody],
    ]);
    expect(served(registry, 'two')).toEqual([['T_All', nobody]]);
  });
});
