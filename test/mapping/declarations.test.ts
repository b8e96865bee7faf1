import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/cim/provider.ts';
import { printObjectPath } from '../../src/cim/schema/object-path.ts';
import type { CIMProperty } from '../../src/cim/schema/types.ts';
import type { CIMValue, DataType } from '../../src/cim/values/types.ts';
import { withoutInstances } from '../../src/mapping/define/without-instances.ts';
import { checkDeclarations } from '../../src/mapping/engine/check.ts';
import { type Declaration, isAction } from '../../src/mapping/engine/provider.ts';
import { isLegalValue } from '../../src/mapping/engine/value-map.ts';
import { loadDeclarations } from '../../src/mapping/load-declarations.ts';
import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import { fillAtRandom } from './engine/random-pool.ts';
import { pathOf, repositoryOf, Site } from './engine/site.ts';

const bits: Partial<Record<DataType, number>> = { uint8: 8, uint16: 16, uint32: 32 };

function hasType(type: DataType, value: unknown): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'string' || type === 'char16') return typeof value === 'string' || typeof value === 'object';
  if (type === 'datetime') return typeof value === 'string' && value.length === 25;
  if (type === 'reference') return typeof value === 'object';
  if (type === 'uint64') return typeof value === 'bigint' && value >= 0n && value < 2n ** 64n;
  if (type === 'sint64') return typeof value === 'bigint';
  if (type === 'real32' || type === 'real64') return typeof value === 'number';
  const size = bits[type];
  return Number.isInteger(value) && (size === undefined || ((value as number) >= 0 && (value as number) < 2 ** size));
}

/** What is wrong with a value, if anything. */
function fault(property: CIMProperty, value: CIMValue | null): string | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value) !== property.isArray) return `${property.name} has the wrong shape`;
  const isTyped = [value].flat().every((one) => hasType(property.type, one));
  if (!isTyped) return `${property.name} is no ${property.type}: ${String(value)}`;
  return isLegalValue(property, value) ? undefined : `${property.name} is not in the ValueMap: ${String(value)}`;
}

const faults = (row: Row): string[] =>
  row.cimClass.properties.flatMap((property) => {
    const found = fault(property, row.value(property.index));
    return found === undefined ? [] : [`${row.cimClass.name}: ${found}`];
  });

const seeds = [1, 2, 3, 4, 5];

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

  it('map every concrete class of the model, or say why not', () => {
    const repository = repositoryOf('root/cimv2');
    const concrete = repository
      .subclasses(undefined)
      .flatMap(({ name }) => repository.withDescendants(name))
      .filter(({ name, isAbstract }) => name.startsWith('Xen_') && !isAbstract)
      .map(({ name }) => name);
    const told = [...classes, ...Object.values(withoutInstances).flat()];
    expect(told.toSorted()).toEqual([...new Set(concrete)].toSorted());
  });

  it.each(seeds)('give legal values of the right type, whatever the pool holds (%i)', (seed) => {
    const rows = rowsOf(siteWith(seed));
    expect([...new Set(rows.flatMap(faults))]).toEqual([]);
  });

  it.each(seeds)('give every instance a path of its own, by which it is found (%i)', (seed) => {
    const site = siteWith(seed);
    const rows = rowsOf(site);
    const paths = rows.map((row) => printObjectPath(pathOf(row)));
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    const lost = rows.filter((row) => !site.get(row.cimClass.name, Object.fromEntries(pathOf(row).keys)));
    expect(lost.map((row) => printObjectPath(pathOf(row)))).toEqual([]);
  });
});
