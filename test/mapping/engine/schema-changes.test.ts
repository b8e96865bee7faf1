import { describe, expect, it } from 'vitest';
import { loadBuiltInModel } from '../../../src/built-in-model.ts';
import { registeredVirtualSystemProfile } from '../../../src/mapping/profile/Xen_RegisteredVirtualSystemProfile.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { read, Site } from './site.ts';

/** A site with a machine, over a model of its own. */
function open() {
  const { cimv2: repository } = loadBuiltInModel();
  const site = new Site([computerSystem], { repositoryOf: () => repository });
  site.mirror.put('VM', 'a', { name_label: 'web' });
  const rows = () => {
    const cimClass = repository.class('Xen_ComputerSystem');
    return cimClass === undefined ? [] : [...site.provider.enumerate(site.context, cimClass)];
  };
  return { repository, site, rows };
}

describe('a change of the schema', () => {
  it('leaves rows in place when it is of a class that is not served', () => {
    const { repository, rows } = open();
    const [before] = rows();
    repository.addClass({ name: 'X_A', superclass: 'Xen_ComputerSystem', qualifiers: [], properties: [], methods: [] });
    expect(rows()).toEqual([before]);
    expect(rows()[0]).toBe(before);
  });

  it('shows in rows when it is of a class that is served, or of one above it', () => {
    const { repository, rows } = open();
    const declared = repository.declarations().classes.find(({ name }) => name === 'CIM_System');
    if (declared === undefined) throw new Error('no CIM_System');
    const added = { name: 'Added', type: 'string', isArray: false, qualifiers: [] } as const;
    const [before] = rows();
    repository.replaceClass({ ...declared, properties: [added, ...declared.properties] });
    const [after] = rows();
    expect(after).not.toBe(before);
    expect(after?.cimClass).toBe(repository.class('Xen_ComputerSystem'));
    expect([read(after, 'ElementName'), read(after, 'Added')]).toEqual(['web', null]);
  });

  it.each([
    ['records', 'cimv2', 'CIM_System', computerSystem],
    ['constants', 'interop', 'CIM_RegisteredSpecification', registeredVirtualSystemProfile],
  ] as const)('leaves no instance of %s where it adds a key that nothing is mapped to', (_, home, name, mapping) => {
    const repository = loadBuiltInModel()[home];
    const site = new Site([mapping], { repositoryOf: () => repository }, `root/${home}`);
    site.mirror.put('VM', 'a');
    const rows = () => {
      const cimClass = repository.class(mapping.cimClass);
      return cimClass && [...site.provider.enumerate(site.context, cimClass)];
    };
    expect(rows()).not.toHaveLength(0);
    const declared = repository.declarations().classes.find((declaration) => declaration.name === name);
    if (declared === undefined) throw new Error(`no ${name}`);
    const key = { name: 'Key', type: 'boolean', isArray: false, value: true } as const;
    const added = { name: 'Added', type: 'string', isArray: false, qualifiers: [key] } as const;
    repository.replaceClass({ ...declared, properties: [added, ...declared.properties] });
    expect(rows()).toEqual([]);
  });

  it('leaves nothing kept of what was compiled before, though somebody still goes through it', () => {
    const { repository, site, rows } = open();
    for (const ref of ['b', 'c']) site.mirror.put('VM', ref);
    const before = rows();
    const cimClass = repository.class('Xen_ComputerSystem');
    if (cimClass === undefined) throw new Error('no class');
    const held = site.provider.enumerate(site.context, cimClass)[Symbol.iterator]();
    held.next();
    const declared = repository.declarations().classes.find(({ name }) => name === 'CIM_System');
    if (declared === undefined) throw new Error('no CIM_System');
    repository.replaceClass({ ...declared, properties: declared.properties.toReversed() });
    rows();
    expect(before.map((row) => row?.keeps)).toEqual([false, false, false]);
    expect([read(held.next().value, 'Name'), read(held.next().value, 'Name')]).toEqual(['uuid-b', 'uuid-c']);
  });
});
