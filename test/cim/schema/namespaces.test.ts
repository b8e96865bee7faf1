import { describe, expect, it } from 'vitest';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import { Repository } from '../../../src/cim/schema/repository.ts';

describe('namespaces', () => {
  it('are found in any spelling and under their aliases, and keep the spelling they were added with', () => {
    const store = new NamespaceStore();
    const added = store.add('/root/Interop', new Repository());
    store.alias('interop', 'root/interop');
    for (const name of ['root/Interop', 'ROOT/INTEROP', '/root/interop/', 'Interop', '/interop']) {
      expect(store.find(name)).toBe(added);
    }
    expect(added.name).toBe('root/Interop');
    for (const name of ['root', '', '/', 'root//Interop']) expect(store.find(name)).toBeUndefined();
    expect([...store.all()]).toEqual([added]);
  });

  it('can be removed', () => {
    const store = new NamespaceStore();
    store.add('root/x', new Repository());
    expect(store.remove('/ROOT/x')).toBe(true);
    expect(store.remove('root/x')).toBe(false);
    expect(store.find('root/x')).toBeUndefined();
  });
});
