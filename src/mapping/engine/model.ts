import type { ClassRepository, InstancePath } from '../../cim/index.ts';
import type { DataModel, Mirror, RecordChange, XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { ClassName } from '../define/classes.ts';
import type { AssociationMapping, Home, InstanceMapping, RecordMapping } from '../define/mapping.ts';
import { ConstantSource } from './constant-source.ts';
import { EdgeSource } from './edge-source.ts';
import type { InstanceSource } from './instance-source.ts';
import { RecordSource, type Surroundings } from './record-source.ts';
import type { CompiledWay } from './ways.ts';

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
}

type Served = InstanceSource | EdgeSource;

/**
 * All declarations, compiled for the classes of each namespace at one version of the schema. A mapping has a source
 * of its own in each namespace that serves it; references lead to its home.
 */
export class CompiledModel {
  readonly #served = new Map<string, Map<string, Served>>();
  readonly #home = new Map<InstanceMapping, InstanceSource>();
  readonly #recordSources = new Map<string, RecordSource[]>();
  readonly #options: ModelOptions;

  constructor(options: ModelOptions) {
    this.#options = options;
    for (const mapping of options.instances) this.#addInstances(mapping);
    for (const mapping of options.associations) this.#addEdges(mapping);
  }

  /** What serves a class in a namespace. */
  find(namespace: string, className: string): Served | undefined {
    return this.#served.get(namespace.toLowerCase())?.get(className.toLowerCase());
  }

  /** The source of a mapping in its home namespace. */
  sourceOf(mapping: InstanceMapping): InstanceSource | undefined {
    return this.#home.get(mapping);
  }

  /** The record behind a path to one of the mapping's instances. */
  record<T extends XenClassName>(mapping: RecordMapping<ClassName, T>, path: InstancePath): XenRecord<T> | undefined {
    if (path.className.toLowerCase() !== mapping.cimClass.toLowerCase()) return undefined;
    return this.sourceOf(mapping)?.find(path)?.record as XenRecord<T> | undefined;
  }

  classes(namespace: string): string[] {
    return [...(this.#served.get(namespace.toLowerCase())?.values() ?? [])].map(({ cimClass }) => cimClass.name);
  }

  /** Lets go of the rows of records that changed. */
  forget(changes: readonly RecordChange[]): void {
    for (const change of changes)
      for (const source of this.#recordSources.get(change.class) ?? []) source.forget(change.ref);
  }

  #addInstances(mapping: InstanceMapping): void {
    for (const home of mapping.in) {
      const namespace = this.#options.homes[home];
      const cimClass = this.#options.repositoryOf(namespace).class(mapping.cimClass);
      if (!cimClass) continue;
      const source = this.#makeSource(mapping, cimClass);
      if (source instanceof RecordSource) {
        this.#recordSources.set(source.mapping.from, [...(this.#recordSources.get(source.mapping.from) ?? []), source]);
      }
      if (!this.#home.has(mapping)) this.#home.set(mapping, source);
      this.#serve(namespace, source);
    }
  }

  #makeSource(mapping: InstanceMapping, cimClass: InstanceSource['cimClass']): InstanceSource {
    const namespace = this.#options.homes[mapping.in[0] ?? 'pool'];
    if (mapping.form === 'constants') return new ConstantSource(mapping, cimClass, namespace);
    return new RecordSource(mapping, cimClass, namespace, this.#surroundings());
  }

  #addEdges(mapping: AssociationMapping): void {
    const around = { ...this.#surroundings(), sourceOf: (end: InstanceMapping) => this.sourceOf(end) };
    for (const home of mapping.in) {
      const namespace = this.#options.homes[home];
      const cimClass = this.#options.repositoryOf(namespace).class(mapping.cimClass);
      if (!cimClass) continue;
      const source = new EdgeSource(mapping, cimClass, around);
      this.#index(source.ways);
      this.#serve(namespace, source);
    }
  }

  /** Traversal goes the ways backwards. */
  #index(ways: readonly CompiledWay[]): void {
    for (const { from, field } of ways.flatMap((way) => way.steps)) this.#options.mirror.index(from, field);
  }

  #serve(namespace: string, source: Served): void {
    const name = namespace.toLowerCase();
    const classes = this.#served.get(name) ?? new Map<string, Served>();
    this.#served.set(name, classes.set(source.cimClass.name.toLowerCase(), source));
  }

  #surroundings(): Surroundings {
    return { inventory: this.#options.mirror, model: this.#options.model, paths: (c, r) => this.#paths(c, r) };
  }

  #paths(candidates: readonly InstanceMapping[], records: readonly XenRecord[]): readonly InstancePath[] {
    return records.flatMap((record) => {
      for (const candidate of candidates) {
        const row = this.sourceOf(candidate)?.on(record)[0];
        if (row) return [row.path];
      }
      return [];
    });
  }
}
