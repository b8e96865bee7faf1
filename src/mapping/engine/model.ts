import type { CIMClass, ClassRepository, InstancePath } from '../../cim/index.ts';
import type { DataModel, Mirror, RecordChange, XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { ClassName } from '../define/classes.ts';
import type { AssociationMapping, Home, InstanceMapping, RecordMapping, Target } from '../define/mapping.ts';
import { ConstantSource } from './constant-source.ts';
import { EdgeSource, type EdgeSurroundings } from './edge-source.ts';
import type { InstanceSource } from './instance-source.ts';
import { RecordSource } from './record-source.ts';
import type { RowCache } from './row-cache.ts';

/** The names of the namespaces that declarations call `pool` and `interop`. */
export type Homes = Readonly<Record<Home, string>>;

/** What declarations are compiled against. */
export interface ModelOptions {
  readonly instances: readonly InstanceMapping[];
  readonly associations: readonly AssociationMapping[];
  readonly homes: Homes;
  repositoryOf(namespace: string): ClassRepository;
  readonly mirror: Mirror;
  readonly model: DataModel;
  /** Keeps the rows. */
  readonly cache: RowCache;
}

type Served = InstanceSource | EdgeSource;

/**
 * All declarations, compiled for the classes of each namespace at one version of the schema. A mapping has a source
 * of its own in each namespace that serves it; references lead to its home.
 */
export class CompiledModel {
  readonly #served = new Map<string, Map<string, Served>>();
  readonly #home = new Map<Target, InstanceSource>();
  readonly #recordSources = new Map<string, RecordSource[]>();
  readonly #options: ModelOptions;
  readonly #around: EdgeSurroundings;

  constructor(options: ModelOptions) {
    this.#options = options;
    const mappings = new Map<Target, InstanceMapping>(options.instances.map((mapping) => [mapping.cimClass, mapping]));
    this.#around = {
      inventory: options.mirror,
      model: options.model,
      paths: (candidates, records) => this.#paths(candidates, records),
      mappingOf: (target) => (typeof target === 'string' ? mappings.get(target) : target),
      sourceOf: (target) => this.sourceOf(target),
      cache: options.cache,
    };
    // Edges are compiled against the sources at their ends.
    for (const mapping of [...options.instances, ...options.associations]) {
      for (const home of mapping.in) {
        const namespace = options.homes[home];
        const cimClass = options.repositoryOf(namespace).class(mapping.cimClass);
        if (cimClass) this.#serve(namespace, this.#compile(mapping, cimClass));
      }
    }
  }

  /** What serves a class in a namespace. */
  find(namespace: string, className: string): Served | undefined {
    return this.#served.get(namespace.toLowerCase())?.get(className.toLowerCase());
  }

  /** The source of a mapping, or of the mapping of a class, in its home namespace. */
  sourceOf(target: Target): InstanceSource | undefined {
    return this.#home.get(target);
  }

  /** The record behind a path to one of the mapping's instances. */
  record<T extends XenClassName>(mapping: RecordMapping<ClassName, T>, path: InstancePath): XenRecord<T> | undefined {
    if (path.className.toLowerCase() !== mapping.cimClass.toLowerCase()) return undefined;
    return this.sourceOf(mapping)?.find(path)?.record as XenRecord<T> | undefined;
  }

  /** Are the classes that this was compiled for still those of the repositories? */
  isCurrent(): boolean {
    return [...this.#served].every(([namespace, served]) => {
      const repository = this.#options.repositoryOf(namespace);
      return [...served.values()].every(({ cimClass }) => repository.class(cimClass.name) === cimClass);
    });
  }

  classes(namespace: string): string[] {
    return [...(this.#served.get(namespace.toLowerCase())?.values() ?? [])].map(({ cimClass }) => cimClass.name);
  }

  /** Lets go of the rows of records that changed. */
  forget(changes: readonly RecordChange[]): void {
    for (const change of changes)
      for (const source of this.#recordSources.get(change.class) ?? []) source.forget(change.ref);
  }

  #compile(mapping: InstanceMapping | AssociationMapping, cimClass: CIMClass): Served {
    const { homes, mirror } = this.#options;
    if (mapping.form === 'association') {
      const source = new EdgeSource(mapping, cimClass, this.#around);
      // Traversal goes the ways backwards.
      for (const { from, field } of source.ways.flatMap(({ steps }) => steps)) mirror.index(from, field);
      const { over } = mapping;
      if (over !== undefined) for (const { field, entry } of source.entries) mirror.index(over, field as never, entry);
      return source;
    }
    const home = homes[mapping.in[0] ?? 'pool'];
    let source: InstanceSource;
    if (mapping.form === 'constants') {
      source = new ConstantSource(mapping, cimClass, home);
    } else {
      const made = new RecordSource(mapping, cimClass, home, this.#around);
      this.#recordSources.set(mapping.from, [...(this.#recordSources.get(mapping.from) ?? []), made]);
      source = made;
    }
    if (!this.#home.has(mapping)) this.#home.set(mapping, source).set(mapping.cimClass, source);
    return source;
  }

  #serve(namespace: string, source: Served): void {
    const name = namespace.toLowerCase();
    const classes = this.#served.get(name) ?? new Map<string, Served>();
    this.#served.set(name, classes.set(source.cimClass.name.toLowerCase(), source));
  }

  #paths(candidates: readonly Target[], records: readonly XenRecord[]): readonly InstancePath[] {
    return records.flatMap((record) => {
      for (const candidate of candidates) {
        const row = this.sourceOf(candidate)?.on(record)[0];
        if (row) return [row.path];
      }
      return [];
    });
  }
}
