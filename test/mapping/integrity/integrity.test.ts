import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/cim/provider.ts';
import { parseObjectPath, printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import { repositoryOf } from '../engine/site.ts';
import { namespaces, type ServedModel, serveModel, type Walk } from './model.ts';
import { pools } from './pools.ts';

const isPath = (value: unknown): value is InstancePath =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'instance-path';

/** The first few, and how many there are; a list of thousands helps nobody. */
const few = (faults: readonly string[]): readonly string[] =>
  faults.length > 20 ? [...faults.slice(0, 20), `… ${faults.length} in all`] : faults;

/** A path without its namespace: clients walk on in the namespace that they are in. */
const bare = ({ namespace: _, ...path }: InstancePath): string => printObjectPath(path);

/** Text for people, which may look like a path without being one. */
const isForPeople = (name: string): boolean =>
  /^(Name|ElementName|Caption|.*Description|Status.*|value|key|DeviceID|InstanceID|URI)$/i.test(name);

/** Of many instances every n-th is enough, beside the first of each class. */
const sample = 800;

describe.each(pools)('$name', ({ name, records }) => {
  if (records === undefined) {
    it.skip(`is not here: ${name}`, () => {});
    return;
  }
  let model: ServedModel;
  /** By namespace, every class that is served with its rows. */
  const rowsIn = new Map<string, readonly (readonly [CIMClass, readonly Row[]])[]>();
  const places = new Map<Row, string>();
  beforeAll(async () => {
    model = await serveModel(records());
    for (const namespace of namespaces) {
      rowsIn.set(
        namespace,
        model.classes(namespace).map((cimClass) => [cimClass, model.all(namespace, cimClass)] as const),
      );
    }
    for (const { namespace, row } of everything()) places.set(row, model.place(namespace, row));
  });
  afterAll(() => model?.[Symbol.asyncDispose]());

  const everything = function* () {
    for (const [namespace, classes] of rowsIn) {
      for (const [cimClass, rows] of classes) for (const row of rows) yield { namespace, cimClass, row };
    }
  };

  const associations = (namespace: string) =>
    (rowsIn.get(namespace) ?? []).filter(([{ isAssociation }]) => isAssociation);

  const place = (row: Row): string => places.get(row) ?? '';

  const endsOf = (association: CIMClass, row: Row) =>
    association.references.map((role) => ({ role: role.name, end: row.value(role.index) }));

  it('gives every instance a path of its own, under which it is found', () => {
    const seen = new Set<string>();
    const faults: string[] = [];
    for (const { namespace, row } of everything()) {
      if (seen.has(place(row))) faults.push(`twice: ${place(row)}`);
      seen.add(place(row));
      const found = model.get(model.path(namespace, row));
      if (!found || model.place(namespace, found) !== place(row)) faults.push(`not found: ${place(row)}`);
    }
    expect(few(faults)).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });

  it('has no reference that leads nowhere, and none to a class that may not stand there', () => {
    const faults: string[] = [];
    for (const { namespace, cimClass, row } of everything()) {
      for (const property of cimClass.properties) {
        for (const one of [row.value(property.index)].flat()) {
          if (!isPath(one)) continue;
          const found = model.get({ namespace, ...one });
          if (!found) faults.push(`${place(row)} ${property.name} → ${printObjectPath(one)}`);
          else if (property.referenceClass && !found.cimClass.isA(property.referenceClass)) {
            faults.push(`${cimClass.name}.${property.name} → ${found.cimClass.name}`);
          }
        }
      }
    }
    expect(few(faults)).toEqual([]);
  });

  it('has no path as text that leads nowhere', () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const { cimClass, row } of everything()) {
      for (const property of cimClass.properties) {
        if (property.type !== 'string' || isForPeople(property.name)) continue;
        for (const text of [row.value(property.index)].flat()) {
          const path = typeof text === 'string' && text.startsWith('root/') ? parseObjectPath(text) : undefined;
          if (path) seen.add(property.name);
          if (path && !model.get(path)) faults.push(`${place(row)} ${property.name} → ${text}`);
        }
      }
    }
    expect(few(faults)).toEqual([]);
    expect(seen).toContain('HostResource');
  });

  it('finds every association from both of its ends by their roles, and only those that are enumerated', () => {
    const faults: string[] = [];
    for (const namespace of namespaces) {
      for (const [association, rows] of associations(namespace)) {
        const expected = new Map<string, { role: string; end: InstancePath; edges: Set<string> }>();
        for (const row of rows) {
          for (const { role, end } of endsOf(association, row)) {
            if (!isPath(end)) {
              faults.push(`${association.name}: ${role} is missing`);
              continue;
            }
            const key = `${role} ${printObjectPath({ namespace, ...end })}`;
            const known = expected.get(key) ?? { role, end: { namespace, ...end }, edges: new Set() };
            known.edges.add(place(row));
            expected.set(key, known);
          }
        }
        for (const [key, { role, end, edges }] of expected) {
          const found = model.traverse(namespace, association, role, end);
          if (found.length !== edges.size || found.some((edge) => !edges.has(edge))) {
            faults.push(`${association.name} from ${key}: ${found.length} edges for ${edges.size}`);
          }
        }
      }
    }
    expect(few(faults)).toEqual([]);
  });

  it('answers Associators and References with what EnumerateInstances holds, from every instance', () => {
    const faults: string[] = [];
    for (const namespace of namespaces) {
      const around = new Map<string, { references: Set<string>; associators: Set<string> }>();
      for (const [association, rows] of associations(namespace)) {
        for (const row of rows) {
          const ends = endsOf(association, row).map(({ end }) => end as InstancePath);
          for (const [index, end] of ends.entries()) {
            const known = around.get(bare(end)) ?? { references: new Set(), associators: new Set() };
            known.references.add(place(row));
            for (const other of ends.toSpliced(index, 1))
              known.associators.add(printObjectPath({ namespace, ...other }));
            around.set(bare(end), known);
          }
        }
      }
      const sources = [...everything()].filter((one) => one.namespace === namespace && !one.cimClass.isAssociation);
      const step = Math.ceil(sources.length / sample);
      for (const [index, { cimClass, row }] of sources.entries()) {
        if (index % step !== 0 && sources[index - 1]?.cimClass === cimClass) continue;
        const source = model.path(namespace, row);
        const expected = around.get(bare(source));
        const check = (walk: Walk, wanted: ReadonlySet<string> = new Set()) => {
          const found = model.walk(walk, namespace, source);
          if (found.length !== wanted.size || found.some((one) => !wanted.has(one)))
            faults.push(`${walk} of ${printObjectPath(source)}: ${found.length} for ${wanted.size}`);
        };
        check('ReferenceNames', expected?.references);
        check('References', expected?.references);
        check('AssociatorNames', expected?.associators);
        check('Associators', expected?.associators);
      }
    }
    expect(few(faults)).toEqual([]);
  });

  it('shows every instance under exactly its superclasses', () => {
    const faults: string[] = [];
    for (const namespace of namespaces) {
      const repository = repositoryOf(namespace);
      const expected = new Map<string, Map<string, number>>();
      for (const [cimClass, rows] of rowsIn.get(namespace) ?? []) {
        for (let at: CIMClass | undefined = cimClass; at && rows.length > 0; at = at.superclass) {
          expected.set(at.name, (expected.get(at.name) ?? new Map()).set(cimClass.name, rows.length));
        }
      }
      const names = repository.subclasses(undefined).flatMap((root) => repository.withDescendants(root.name));
      for (const { name: className } of names) {
        const found = new Map<string, number>();
        for (const path of model.names(namespace, className)) {
          found.set(path.className, (found.get(path.className) ?? 0) + 1);
        }
        const wanted = expected.get(className) ?? new Map<string, number>();
        if (found.size !== wanted.size || [...found].some(([key, count]) => wanted.get(key) !== count))
          faults.push(`${namespace} ${className}: ${[...found].join(' ')} for ${[...wanted].join(' ')}`);
      }
    }
    expect(few(faults)).toEqual([]);
  });

  it('joins no more instances than the association allows', () => {
    const faults = new Set<string>();
    for (const [association, rows] of [...rowsIn.keys()].flatMap(associations)) {
      for (const role of association.references) {
        const most = role.qualifiers.get('max')?.value;
        if (typeof most !== 'number') continue;
        const counts = new Map<string, number>();
        for (const row of rows) {
          const others = endsOf(association, row).filter((end) => end.role !== role.name);
          const key = others.map(({ end }) => (isPath(end) ? printObjectPath(end) : '')).join(' ');
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        for (const count of counts.values())
          if (count > most) faults.add(`${association.name}.${role.name}: Max(${most})`);
      }
    }
    expect([...faults]).toEqual([]);
  });

  it('shows no instance under a class that is abstract', () => {
    for (const { cimClass } of everything()) expect(cimClass.isAbstract, cimClass.name).toBe(false);
  });

  it('leaves nothing alone: every kind of instance is joined to something', () => {
    const joined = new Set<string>();
    for (const namespace of namespaces) {
      for (const [association, rows] of associations(namespace)) {
        for (const row of rows)
          for (const { end } of endsOf(association, row)) if (isPath(end)) joined.add(end.className);
      }
    }
    const alone = [...everything()].filter(({ cimClass }) => !cimClass.isAssociation && !joined.has(cimClass.name));
    expect([...new Set(alone.map(({ cimClass }) => cimClass.name))]).toEqual([]);
  });
});
