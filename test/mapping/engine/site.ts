import { loadBuiltInModel } from '../../../src/built-in-model.ts';
import type { Edge, Items, OperationContext, Row } from '../../../src/cim/provider.ts';
import { printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { Repository } from '../../../src/cim/schema/repository.ts';
import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import { type Declaration, type MappingOptions, MappingProvider } from '../../../src/mapping/engine/provider.ts';
import { xenClassesOf } from '../../../src/mapping/engine/xen-classes.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import { silent } from '../../silent.ts';
import { TestMirror } from './test-mirror.ts';

const { cimv2, interop } = loadBuiltInModel();
const repositories: Readonly<Record<string, Repository>> = { 'root/cimv2': cimv2, 'root/interop': interop };

/** The repository of a namespace, compiled from the project's own MOF. */
export function repositoryOf(namespace: string): Repository {
  const repository = repositories[namespace];
  if (!repository) throw new Error(`no namespace ${namespace}`);
  return repository;
}

/** A provider over a mirror, with the short ways that tests want. */
export class Site {
  readonly mirror: TestMirror;
  readonly provider: MappingProvider;
  readonly context: OperationContext;

  constructor(declarations: readonly Declaration[], options: Partial<MappingOptions> = {}, namespace = 'root/cimv2') {
    this.mirror = new TestMirror(xenClassesOf(declarations, xapiModel));
    this.context = { principal: { name: 'tester' }, namespace };
    this.provider = new MappingProvider({
      declarations,
      homes: { pool: 'root/cimv2', interop: 'root/interop' },
      model: xapiModel,
      mirror: this.mirror,
      repositoryOf,
      logger: silent,
      keptTextBytes: 256 * 1024 ** 2,
      sessionOf: () => {
        throw new Error('no session');
      },
      startJob: () => Promise.reject(new Error('no jobs')),
      ...options,
    });
  }

  class(name: string) {
    const cimClass = repositoryOf(this.context.namespace).class(name);
    if (!cimClass) throw new Error(`no class ${name}`);
    return cimClass;
  }

  /** The rows of a class, and the pauses between them. */
  steps(name: string): Items<Row> {
    return this.provider.enumerate(this.context, this.class(name));
  }

  all(name: string): Row[] {
    return [...this.steps(name)].filter((row) => row !== undefined);
  }

  paths(name: string): string[] {
    return this.all(name).map((row) => printObjectPath(pathOf(row)));
  }

  get(name: string, keys: Readonly<Record<string, KeyValue>>): Row | undefined {
    return this.provider.get(this.context, this.class(name), makePath(name, keys));
  }

  traverse(association: string, role: string, source: InstancePath): Edge[] {
    const cimClass = this.class(association);
    const property = cimClass.property(role);
    if (!property) throw new Error(`no role ${role}`);
    return [...this.provider.traverse(this.context, cimClass, property, source)].filter((edge) => edge !== undefined);
  }
}

export const makePath = (className: string, keys: Readonly<Record<string, KeyValue>>): InstancePath => ({
  kind: 'instance-path',
  className,
  keys: new Map(Object.entries(keys)),
});

export const read = (row: Row | undefined, name: string): CIMValue | null =>
  row?.value(row.cimClass.property(name)?.index ?? -1) ?? null;

/** The path of a row, as the server makes it. */
export const pathOf = (row: Row): InstancePath =>
  makePath(
    row.cimClass.name,
    Object.fromEntries(row.cimClass.keys.map((key) => [key.name, row.value(key.index) as KeyValue])),
  );
