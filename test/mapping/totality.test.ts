import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/cim/provider.ts';
import { type Declaration, isAction } from '../../src/mapping/engine/provider.ts';
import { CompiledWay } from '../../src/mapping/engine/ways.ts';
import { loadDeclarations } from '../../src/mapping/load-declarations.ts';
import { type DataModel, nullRef, type XenType } from '../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import type { XenClassName } from '../../src/xenapi/mirror/types.ts';
import { Site } from './engine/site.ts';
import { valueFaults } from './legal.ts';

const count = 400;
const edgeCount = 200;

const edges = [0n, 1n, -1n, 65_535n, 65_536n, 2n ** 31n, 2n ** 32n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)];
const words = [
  '',
  '7',
  '-1',
  'true',
  '0/ip',
  'Ref:1',
  'a"b\\c/d:e',
  'root/cimv2:Xen_Disk.DeviceID="x"',
  '\u0000\ud800]]>',
  'vm-data/k',
  'iso',
];

/** Any value of a type of the Xen-API, and some that only a newer pool would send. */
function anything(type: XenType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'int':
      return fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min: 0n, max: 2n ** 40n }));
    case 'float':
      return fc.constantFrom(0, 0.5, 1, -1, 1e300, 5e-324);
    case 'bool':
      return fc.boolean();
    case 'datetime':
      return fc.constantFrom(
        '1970-01-01T00:00:00Z',
        '2026-11-22T23:00:00Z',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
      );
    case 'enum':
      return fc.constantFrom(...type.values, 'newer_than_the_table', '');
    case 'ref':
      return fc
        .oneof({ arbitrary: fc.nat(count - 1), weight: 8 }, fc.constant(-1))
        .map((n) => (n < 0 ? nullRef : `${type.class}:${n}`));
    case 'set':
      return fc.array(anything(type.of), { maxLength: 3 });
    case 'map':
      return fc
        .array(fc.tuple(anything(type.key), anything(type.value)), { maxLength: 3 })
        .map((entries) => new Map(entries));
    default:
      return fc.constantFrom(...words);
  }
}

const recordOf = (model: DataModel, name: string): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      [...(model.classes.get(name)?.fields ?? [])]
        .filter((field) => field.name !== 'uuid')
        .map((field) => [field.name, anything(field.type)]),
    ),
  );

/** What every object of the language has. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** The word wherever a text or the value of an enumeration may stand; other fields are empty, flags as given. */
function saying(word: string, flag: boolean, type: XenType): unknown {
  switch (type.kind) {
    case 'string':
    case 'enum':
      return word;
    case 'int':
      return 1n;
    case 'float':
      return 1;
    case 'bool':
      return flag;
    case 'datetime':
      return '2026-11-22T23:00:00Z';
    case 'ref':
      return `${type.class}:0`;
    case 'set':
      return [saying(word, flag, type.of)];
    case 'map':
      return new Map([[saying(word, flag, type.key), saying(word, flag, type.value)]]);
    default:
      return null;
  }
}

const fieldsSaying = (name: string, word: string, flag: boolean): Record<string, unknown> =>
  Object.fromEntries(
    [...(xapiModel.classes.get(name)?.fields ?? [])]
      .filter((field) => field.name !== 'uuid')
      .map((field) => [field.name, saying(word, flag, field.type)]),
  );

/** The class on whose records a mapping stands, and the ways that it goes from there. */
function waysOf(one: Declaration): { readonly from: XenClassName | undefined; readonly ways: readonly string[] } {
  if (one.form === 'instances' || one.form === 'singleton')
    return { from: one.from, ways: Object.keys(one.reads ?? {}) };
  if (one.form !== 'association') return { from: undefined, ways: [] };
  const ends = Object.values(one.ends).flatMap(({ way }) => (typeof way === 'string' ? way : []));
  return { from: one.over, ways: ends.filter((way) => way !== 'self' && way !== 'every') };
}

/** The classes on whose records mappings stand, and those at the ends of their ways. */
function read(declarations: readonly Declaration[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { from, ways } of declarations.map(waysOf)) {
    if (from === undefined) continue;
    names.add(from);
    for (const way of ways) for (const { to } of new CompiledWay(xapiModel, from, way).steps) names.add(to);
  }
  return names;
}

/** Of associations that join everything with everything, the first edges are enough. */
function firstRows(site: Site, name: string): readonly Row[] {
  const rows: Row[] = [];
  for (const row of site.provider.enumerate(site.context, site.class(name))) {
    if (row !== undefined && rows.push(row) === edgeCount) break;
  }
  return rows;
}

describe('every mapping', () => {
  let site: Site;
  let classes: readonly string[];
  let associations: readonly string[];

  beforeAll(async () => {
    const declarations: readonly Declaration[] = await loadDeclarations();
    site = new Site(declarations);
    classes = declarations.flatMap((one) => (one.form === 'instances' || one.form === 'singleton' ? one.cimClass : []));
    associations = declarations.flatMap((one) => (one.form === 'association' ? one.cimClass : []));
    for (const name of read(declarations)) {
      for (const [n, record] of fc.sample(recordOf(xapiModel, name), { numRuns: count, seed: 7 }).entries())
        site.mirror.put(name as XenClassName, `${name}:${n}`, { ...record, uuid: `${name}-0000-${n}` } as never);
    }
  });

  it(`is total over ${count} records of each class: no failure, every value of its type and ValueMap`, () => {
    const seen = new Set<string>();
    const faults = classes.flatMap((name) =>
      site.all(name).flatMap((row, index) => {
        seen.add(name);
        // Records that give many instances would take the most of the time.
        return index < 2 * count || index % 16 === 0 ? valueFaults(row) : [];
      }),
    );
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
    expect(classes.filter((name) => !seen.has(name))).toEqual(['Xen_SystemStateChangeJob']);
  });

  it('is total for associations too, and no end of one is missing', () => {
    const faults = new Set<string>();
    const alone = associations.filter((name) => {
      const rows = firstRows(site, name);
      for (const row of rows) {
        for (const fault of valueFaults(row)) faults.add(fault);
        for (const { name: role, index } of row.cimClass.references) {
          if (row.value(index) === null) faults.add(`${name}.${role} is missing`);
        }
      }
      return rows.length === 0;
    });
    expect([...faults].slice(0, 20)).toEqual([]);
    expect(alone).toEqual(['Xen_AffectedJobElement', 'Xen_HostedJob', 'Xen_OwningJobElement']);
  });
});

/** All that is served of one record of each class; the word itself is left out. */
function served(declarations: readonly Declaration[], word: string, flag: boolean): readonly string[] {
  const site = new Site(declarations);
  for (const name of read(declarations))
    site.mirror.put(name as XenClassName, `${name}:0`, { ...fieldsSaying(name, word, flag), uuid: name } as never);
  const names = declarations.flatMap((one) => (isAction(one) ? [] : one.cimClass));
  return names.flatMap((name) =>
    firstRows(site, name).flatMap((row) => [
      ...valueFaults(row),
      ...row.cimClass.properties.map(
        (property) => `${name}.${property.name} ${without(word, textOf(row.value(property.index)))}`,
      ),
    ]),
  );
}

const without = (word: string, text: string): string => text.replaceAll(word, '…');

const textOf = (value: unknown): string =>
  value instanceof Map || Array.isArray(value)
    ? `[${[...value].map(textOf).join()}]`
    : typeof value === 'object' && value !== null
      ? textOf(Object.entries(value).flat())
      : String(value);

describe.each([false, true])('every mapping, with flags that are %s', (flag) => {
  let declarations: readonly Declaration[];

  beforeAll(async () => {
    declarations = await loadDeclarations();
  });

  it.each(inherited)('takes %s for any other word', (word) => {
    // As long as the word: a property of a MAC address has no room for more than 17 characters.
    const meaningless = 'w'.repeat(word.length);
    expect(served(declarations, word, flag)).toEqual(served(declarations, meaningless, flag));
  });
});
