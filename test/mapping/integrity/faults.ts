import { brokenBound } from '../../../src/cim/operations/property-bounds.ts';
import type { Row } from '../../../src/cim/provider.ts';
import { parseObjectPath, printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';
import { repositoryOf } from '../engine/site.ts';
import { valueFaults } from '../legal.ts';
import { namespaces, type ServedModel, type Walk } from './model.ts';
import { remembered, textOf } from './path-text.ts';

const isPath = (value: unknown): value is InstancePath =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'instance-path';

/** A path without its namespace: clients walk on in the namespace that they are in. */
const bare = remembered(({ namespace: _, ...path }: InstancePath): string => textOf(path));

/** References without a namespace are relative to where the association lives; most have one. */
const inside = (namespace: string, path: InstancePath): InstancePath =>
  path.namespace === undefined ? { namespace, ...path } : path;

/** The path with other namespaces in the references among its keys. */
function withNamespaces(path: InstancePath, spell: (end: InstancePath) => string | undefined): InstancePath {
  const keys = [...path.keys].map(([name, value]): [string, KeyValue] => {
    if (!isPath(value)) return [name, value];
    const { namespace: _, ...bare } = value;
    const namespace = spell(value);
    return [name, namespace === undefined ? bare : { ...bare, namespace }];
  });
  return { ...path, keys: new Map(keys) };
}

/** Are exactly those found that are wanted, each once? */
const isExactly = (found: readonly string[], wanted: ReadonlySet<string>): boolean =>
  found.length === wanted.size && new Set(found).size === wanted.size && found.every((one) => wanted.has(one));

/** What stands around an instance that no association refers to. */
const alone = { references: new Set<string>(), associators: new Set<string>() };

/** Text for people, which may look like a path without being one. */
const isForPeople = (name: string): boolean =>
  /^(Name|ElementName|Caption|.*Description|Status.*|value|key|DeviceID|InstanceID|URI)$/i.test(name);

const endsOf = (association: CIMClass, row: Row) =>
  association.references.map((role) => ({ role: role.name, end: row.value(role.index) }));

/** Everything that a model serves, enumerated once. Each method tells what is wrong with it; nothing should be. */
export class Everything {
  readonly #model: ServedModel;
  readonly #classes = new Map<string, readonly (readonly [CIMClass, readonly Row[]])[]>();
  readonly #places = new Map<Row, string>();

  constructor(model: ServedModel) {
    this.#model = model;
    for (const namespace of namespaces) {
      const classes = model.classes(namespace).map((cimClass) => [cimClass, model.all(namespace, cimClass)] as const);
      this.#classes.set(namespace, classes);
    }
    for (const { namespace, row } of this.rows()) this.#places.set(row, model.place(namespace, row));
  }

  *rows(): Generator<{ readonly namespace: string; readonly cimClass: CIMClass; readonly row: Row }> {
    for (const [namespace, classes] of this.#classes) {
      for (const [cimClass, rows] of classes) for (const row of rows) yield { namespace, cimClass, row };
    }
  }

  count(namespace: string, className: string): number {
    return this.#classes.get(namespace)?.find(([{ name }]) => name === className)?.[1].length ?? 0;
  }

  /** Values of a wrong type, or outside of their ValueMap. */
  *values(): Iterable<string> {
    for (const { row } of this.rows()) yield* valueFaults(row);
  }

  /** Values that their classes do not allow: keys and required properties without one, numbers and texts out of bounds. */
  *bounds(): Iterable<string> {
    for (const { cimClass, row } of this.rows()) {
      for (const property of cimClass.properties) {
        const value = row.value(property.index);
        const isNeeded = property.isKey || property.qualifiers.get('required')?.value === true;
        if (isNeeded && value === null) yield `${cimClass.name}.${property.name} must have a value`;
        const broken = brokenBound(property, value);
        if (broken !== undefined) yield `${cimClass.name}.${property.name} must have ${broken}: ${String(value)}`;
      }
    }
  }

  /** Paths that two instances share, or under which GetInstance finds nothing or another. */
  *paths(): Iterable<string> {
    const seen = new Set<string>();
    for (const { namespace, row } of this.rows()) {
      const place = this.#place(row);
      if (seen.has(place)) yield `twice: ${place}`;
      seen.add(place);
      const found = this.#model.get(this.#model.path(namespace, row));
      if (!found || this.#model.place(namespace, found) !== place) yield `not found: ${place}`;
    }
  }

  /** References that lead nowhere, or to a class that may not stand there. */
  *references(): Iterable<string> {
    for (const { namespace, cimClass, row } of this.rows()) {
      for (const property of cimClass.properties) {
        for (const one of [row.value(property.index)].flat()) {
          if (!isPath(one)) continue;
          const found = this.#model.get({ namespace, ...one });
          if (!found) yield `${this.#place(row)} ${property.name} → ${printObjectPath(one)}`;
          else if (property.referenceClass && !found.cimClass.isA(property.referenceClass))
            yield `${cimClass.name}.${property.name} → ${found.cimClass.name}`;
        }
      }
    }
  }

  /** Associations that GetInstance does not find as it should by the namespaces of their references; one of each class. */
  *keyNamespaces(): Iterable<string> {
    for (const namespace of namespaces) {
      for (const [, [row]] of this.#associations(namespace)) {
        if (row === undefined) continue;
        const path = this.#model.path(namespace, row);
        const spelt: readonly [boolean, (end: InstancePath) => string | undefined][] = [
          [true, (end) => end.namespace ?? namespace],
          [true, () => undefined],
          [true, (end) => (end.namespace ?? namespace).toUpperCase()],
          [false, () => 'root/nowhere'],
          [false, (end) => namespaces.find((other) => other !== (end.namespace ?? namespace))],
        ];
        for (const [isRight, spell] of spelt) {
          const sent = withNamespaces(path, spell);
          if (this.#model.finds(sent) !== isRight) yield `${isRight ? 'not ' : ''}found: ${printObjectPath(sent)}`;
        }
      }
    }
  }

  /** The paths that stand in string properties, each with the place where it stands. */
  *textPaths(): Iterable<{ readonly property: string; readonly place: string; readonly path: InstancePath }> {
    for (const { cimClass, row } of this.rows()) {
      for (const { name, type, index } of cimClass.properties) {
        if (type !== 'string' || isForPeople(name)) continue;
        for (const text of [row.value(index)].flat()) {
          const path = typeof text === 'string' && text.startsWith('root/') ? parseObjectPath(text) : undefined;
          if (path) yield { property: name, place: this.#place(row), path };
        }
      }
    }
  }

  *textReferences(): Iterable<string> {
    for (const { property, place, path } of this.textPaths()) {
      if (!this.#model.get(path)) yield `${place} ${property} → ${printObjectPath(path)}`;
    }
  }

  /** Ends from which not exactly those edges are found that are enumerated. */
  *traversal(): Iterable<string> {
    for (const namespace of namespaces) {
      for (const [association, rows] of this.#associations(namespace)) {
        for (const [key, { role, end, edges }] of this.#edgesByEnd(namespace, association, rows)) {
          const found = this.#model.traverse(namespace, association, role, end);
          if (!isExactly(found, edges))
            yield `${association.name} from ${key}: ${found.length} edges for ${edges.size}`;
        }
      }
    }
  }

  /**
   * Instances, associations too, whose Associators and References are not what the associations' EnumerateInstances
   * holds: a few of each class, as `traversal` goes from all.
   */
  *operations(): Iterable<string> {
    for (const namespace of namespaces) {
      const around = this.#neighbourhoods(namespace);
      for (const source of this.#sources(namespace)) {
        const expected = around.get(bare(source)) ?? alone;
        const wanted: Readonly<Record<Walk, ReadonlySet<string>>> = {
          ReferenceNames: expected.references,
          References: expected.references,
          AssociatorNames: expected.associators,
          Associators: expected.associators,
        };
        for (const [walk, paths] of Object.entries(wanted) as [Walk, ReadonlySet<string>][]) {
          const found = this.#model.walk(walk, namespace, source);
          if (!isExactly(found, paths))
            yield `${walk} of ${printObjectPath(source)}: ${found.length} for ${paths.size}`;
        }
      }
    }
  }

  /** Classes under which not exactly the instances of their descendants are enumerated. */
  *superclasses(): Iterable<string> {
    for (const namespace of namespaces) {
      const repository = repositoryOf(namespace);
      const expected = new Map<string, Map<string, number>>();
      for (const [cimClass, rows] of this.#classes.get(namespace) ?? []) {
        for (let at: CIMClass | undefined = cimClass; at && rows.length > 0; at = at.superclass)
          expected.set(at.name, (expected.get(at.name) ?? new Map()).set(cimClass.name, rows.length));
      }
      for (const { name } of repository.withDescendants(undefined)) {
        const found = new Map<string, number>();
        for (const { className } of this.#model.names(namespace, name))
          found.set(className, (found.get(className) ?? 0) + 1);
        const wanted = expected.get(name) ?? new Map<string, number>();
        if (found.size !== wanted.size || [...found].some(([key, count]) => wanted.get(key) !== count))
          yield `${namespace} ${name}: ${[...found].join(' ')} for ${[...wanted].join(' ')}`;
      }
    }
  }

  /** Associations that join more instances than their Max qualifiers allow. */
  *cardinality(): Iterable<string> {
    for (const [association, rows] of namespaces.flatMap((namespace) => this.#associations(namespace))) {
      for (const role of association.references) {
        const most = role.qualifiers.get('max')?.value;
        if (typeof most !== 'number') continue;
        const counts = new Map<string, number>();
        for (const row of rows) {
          const others = endsOf(association, row).filter((end) => end.role !== role.name);
          const key = others.map(({ end }) => (isPath(end) ? printObjectPath(end) : '')).join(' ');
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        if ([...counts.values()].some((count) => count > most)) yield `${association.name}.${role.name}: Max(${most})`;
      }
    }
  }

  /** Abstract classes that have instances of their own, and classes of which no instance is joined to anything. */
  *kinds(): Iterable<string> {
    const joined = new Set<string>();
    for (const [association, rows] of namespaces.flatMap((namespace) => this.#associations(namespace))) {
      for (const row of rows) {
        for (const { end } of endsOf(association, row)) if (isPath(end)) joined.add(end.className);
      }
    }
    for (const [cimClass, rows] of [...this.#classes.values()].flat()) {
      if (rows.length === 0) continue;
      if (cimClass.isAbstract) yield `${cimClass.name} is abstract`;
      if (!cimClass.isAssociation && !joined.has(cimClass.name)) yield `${cimClass.name} is joined to nothing`;
    }
  }

  #place(row: Row): string {
    return this.#places.get(row) ?? '';
  }

  #associations(namespace: string) {
    return (this.#classes.get(namespace) ?? []).filter(([{ isAssociation }]) => isAssociation);
  }

  #edgesByEnd(namespace: string, association: CIMClass, rows: readonly Row[]) {
    const byEnd = new Map<string, { readonly role: string; readonly end: InstancePath; readonly edges: Set<string> }>();
    for (const row of rows) {
      for (const { role, end } of endsOf(association, row)) {
        if (!isPath(end)) throw new Error(`${association.name}: ${role} is missing`);
        const from = inside(namespace, end);
        const key = `${role} ${textOf(from)}`;
        const known = byEnd.get(key) ?? { role, end: from, edges: new Set() };
        known.edges.add(this.#place(row));
        byEnd.set(key, known);
      }
    }
    return byEnd;
  }

  #neighbourhoods(namespace: string) {
    const around = new Map<string, { readonly references: Set<string>; readonly associators: Set<string> }>();
    for (const [association, rows] of this.#associations(namespace)) {
      for (const row of rows) {
        const ends = endsOf(association, row).map(({ end }) => end as InstancePath);
        for (const [index, end] of ends.entries()) {
          const known = around.get(bare(end)) ?? { references: new Set(), associators: new Set() };
          known.references.add(this.#place(row));
          for (const other of ends.toSpliced(index, 1)) known.associators.add(textOf(inside(namespace, other)));
          around.set(bare(end), known);
        }
      }
    }
    return around;
  }

  *#sources(namespace: string): Iterable<InstancePath> {
    for (const [, rows] of this.#classes.get(namespace) ?? []) {
      for (const row of spread(rows, 6)) yield this.#model.path(namespace, row);
    }
  }
}

/** So many of them at most, from the first to the last. */
const spread = <T>(items: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, (items.length - 1) / (most - 1));
  return items.filter((_, index) => index % step < 1);
};

/** The beginnings of the first few, and how many there are; a list of thousands helps nobody. */
export function few(faults: Iterable<string>): readonly string[] {
  const all = [...new Set(faults)].map((fault) => fault.slice(0, 400));
  return all.length > 20 ? [...all.slice(0, 20), `… ${all.length} in all`] : all;
}
