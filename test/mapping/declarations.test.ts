import { beforeAll, describe, expect, it } from 'vitest';
import { printObjectPath } from '../../src/cim/schema/object-path.ts';
import { withoutInstances } from '../../src/mapping/define/without-instances.ts';
import { type Declaration, isAction } from '../../src/mapping/engine/provider.ts';
import { xenClassesOf } from '../../src/mapping/engine/xen-classes.ts';
import { loadDeclarations } from '../../src/mapping/load-declarations.ts';
import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import { checkDeclarations } from './engine/check.ts';
import { fillAtRandom } from './engine/random-pool.ts';
import { pathOf, repositoryOf, Site } from './engine/site.ts';
import { valueFaults } from './legal.ts';

const seeds = [1, 2, 3];

describe('all declarations', () => {
  let declarations: readonly Declaration[];
  let classes: readonly string[];

  beforeAll(async () => {
    declarations = await loadDeclarations();
    classes = declarations.flatMap((declaration) => (isAction(declaration) ? [] : [declaration.cimClass]));
  });

  const rowsOf = (site: Site) => classes.flatMap((name) => site.all(name));

  const siteWith = (seed: number) => {
    const site = new Site(declarations);
    fillAtRandom(site.mirror, seed);
    return site;
  };

  it('keep the rules that the compiler cannot see', () => {
    expect(checkDeclarations({ declarations, repository: repositoryOf('root/cimv2'), model: xapiModel })).toEqual([]);
  });

  it('read only classes that a pool lists, and tells of by events', () => {
    const unfit = xenClassesOf(declarations, xapiModel).filter((name) => {
      const { events, messages } = xapiModel.classes.get(name) ?? {};
      return !events || !messages?.some(({ kind, removed }) => kind === 'get_all_records' && !removed);
    });
    expect(unfit).toEqual([]);
  });

  it('map every concrete class of the model, or say why not', () => {
    const concrete = repositoryOf('root/cimv2')
      .withDescendants(undefined)
      .filter(({ name, isAbstract }) => name.startsWith('Xen_') && !isAbstract)
      .map(({ name }) => name);
    const told = [...classes, ...Object.values(withoutInstances).flat()];
    expect(told.toSorted()).toEqual([...new Set(concrete)].toSorted());
  });

  it('have their parts in the order in which they are read', () => {
    const order = ['from', 'reads', 'when', 'each', 'key', 'properties'];
    const mixed = declarations.flatMap((one) => {
      if (one.form !== 'instances') return [];
      const parts = Object.keys(one).filter((part) => order.includes(part));
      const isInOrder = parts.join() === order.filter((part) => parts.includes(part)).join();
      return isInOrder ? [] : [one.cimClass];
    });
    expect(mixed).toEqual([]);
  });

  it('tell which state was requested of all that has one, if only that none can be', () => {
    const repository = repositoryOf('root/cimv2');
    const silent = declarations.flatMap((one) => {
      if (isAction(one) || !('key' in one)) return [];
      const mayBeAsked = repository.class(one.cimClass)?.property('RequestedState') !== undefined;
      const isTold = 'RequestedState' in one.properties || !('EnabledState' in one.properties);
      return mayBeAsked && !isTold ? [one.cimClass] : [];
    });
    expect(silent).toEqual([]);
  });

  it.each(seeds)('give every instance legal values and a path of its own, by which it is found (%i)', (seed) => {
    const site = siteWith(seed);
    const rows = rowsOf(site);
    expect([...new Set(rows.flatMap(valueFaults))]).toEqual([]);
    const paths = rows.map((row) => printObjectPath(pathOf(row)));
    const seen = new Set<string>();
    expect(paths.filter((path) => seen.size === seen.add(path).size)).toEqual([]);
    const lost = rows.filter((row) => !site.get(row.cimClass.name, Object.fromEntries(pathOf(row).keys)));
    expect(lost.map((row) => printObjectPath(pathOf(row)))).toEqual([]);
  });
});
