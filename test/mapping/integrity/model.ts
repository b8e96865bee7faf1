import { SchemaChanges } from '../../../src/cim/changes/schema-changes.ts';
import {
  CIMError,
  NamespaceStore,
  type OperationContext,
  Registry,
  type Row,
  serverObjectClasses,
  serverObjects,
} from '../../../src/cim/index.ts';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import type { Result } from '../../../src/cim/operations/result.ts';
import { pathOfRow } from '../../../src/cim/row-path.ts';
import { printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import type { ParameterValue } from '../../../src/cim/xml/message.ts';
import { loadDeclarations, MappingProvider, xenClassesOf } from '../../../src/mapping/index.ts';
import { createConnection, createMirror, xapiModel } from '../../../src/xenapi/index.ts';
import { startSimulator } from '../../../src/xenapi/simulator/index.ts';
import type { PoolRecords } from '../../../src/xenapi/simulator/options.ts';
import { silent } from '../../silent.ts';
import { repositoryOf } from '../engine/site.ts';
import { printPath, remembered, textOf } from './path-text.ts';

const homes = { pool: 'root/cimv2', interop: 'root/interop' } as const;

/** Everything that is served over a pool, as providers show it. */
export interface ServedModel extends AsyncDisposable {
  /** Concrete classes of a namespace that somebody serves. */
  classes(namespace: string): readonly CIMClass[];
  all(namespace: string, cimClass: CIMClass): readonly Row[];
  get(path: InstancePath): Row | undefined;
  /** Does GetInstance find it, as a client writes it? */
  finds(path: InstancePath): boolean;
  /** Where a row is, as text; equal for equal instances. */
  place(namespace: string, row: Row): string;
  path(namespace: string, row: Row): InstancePath;
  traverse(namespace: string, association: CIMClass, role: string, source: InstancePath): readonly string[];
  /** The paths that EnumerateInstanceNames answers for a class, base classes too. */
  names(namespace: string, className: string): readonly InstancePath[];
  /** The paths that an association operation answers for an instance: of the names, or of the whole instances. */
  walk(operation: Walk, namespace: string, source: InstancePath): readonly string[];
}

export type Walk = 'ReferenceNames' | 'References' | 'AssociatorNames' | 'Associators';

export const namespaces = Object.values(homes);

/** Serves a pool by the real wire and mirrors it; the providers are those of the bridge. */
export async function serveModel(records: PoolRecords): Promise<ServedModel> {
  const timing = { operation: 0, refusedLogin: 0, eventBatching: 0 };
  const simulator = await startSimulator({ pool: records, timing }, silent);
  const connection = createConnection({ url: simulator.url, model: xapiModel, version: 'test', logger: silent });
  const session = await connection.loginRenewable('root', 'simulator');
  const declarations = await loadDeclarations();
  const classes = xenClassesOf(declarations, xapiModel);
  const mirror = createMirror({ session, model: xapiModel, logger: silent, classes });
  const mapping = new MappingProvider({
    declarations,
    homes,
    model: xapiModel,
    mirror,
    repositoryOf,
    logger: silent,
    keptTextBytes: 256 * 1024 ** 2,
    sessionOf: () => session,
    startJob: () => Promise.reject(new Error('no jobs')),
  });
  await mirror.start();
  const store = new NamespaceStore();
  const providers = new Registry();
  for (const name of namespaces) {
    store.add(name, repositoryOf(name));
    providers.register(name, mapping.classes(name), mapping);
  }
  const identity = { product: 'xen-cim', version: '0', systemName: 'test' };
  const changes = new SchemaChanges({ namespaces: store });
  const objects = {
    identity,
    namespaces: store,
    providers,
    changes,
    interopNamespace: homes.interop,
    interopAliases: [],
  };
  providers.register(homes.interop, serverObjectClasses, serverObjects(objects));

  const dispatcher = new Dispatcher(store, providers);
  const perform = (name: string, namespace: string, parameter: string, value: ParameterValue): Result => {
    const call = { kind: 'intrinsic', name, namespace, parameters: [{ name: parameter, value }] } as const;
    return dispatcher.perform(call, { name: 'tester' }) as Result;
  };
  const context = (namespace: string): OperationContext => ({ principal: { name: 'tester' }, namespace });
  const providerOf = (namespace: string, cimClass: CIMClass) => providers.find(namespace, cimClass.name);
  const path = (namespace: string, row: Row) => pathOfRow(row, namespace);
  // Association instances are made whenever they are asked for; all others are kept.
  const keptPlaces = Object.fromEntries(
    namespaces.map((namespace) => [namespace, remembered((row: Row) => printPath(path(namespace, row)))]),
  );
  const place = (namespace: string, row: Row): string =>
    (row.cimClass.isAssociation ? undefined : keptPlaces[namespace]?.(row)) ?? printPath(path(namespace, row));
  return {
    classes: (namespace) =>
      repositoryOf(namespace)
        .withDescendants(undefined)
        .filter((cimClass) => providerOf(namespace, cimClass) !== undefined),
    all: (namespace, cimClass) =>
      present(providerOf(namespace, cimClass)?.enumerate(context(namespace), cimClass) ?? []),
    get: (target) => {
      const namespace = target.namespace ?? homes.pool;
      const cimClass = repositoryOf(namespace).class(target.className);
      return cimClass && providerOf(namespace, cimClass)?.get(context(namespace), cimClass, target);
    },
    finds: (target) => {
      const { namespace = homes.pool, ...bare } = target;
      try {
        perform('GetInstance', namespace, 'InstanceName', { kind: 'instance-name', path: bare });
        return true;
      } catch (error) {
        if (error instanceof CIMError && error.status === 'NOT_FOUND') return false;
        throw error;
      }
    },
    path,
    place,
    traverse: (namespace, association, role, source) => {
      const property = association.property(role);
      const provider = providerOf(namespace, association);
      if (property === undefined || provider?.traverse === undefined) return [];
      return present(provider.traverse(context(namespace), association, property, source)).map((edge) => {
        if (edge.far() === undefined)
          throw new Error(`${association.name} leads nowhere: ${printObjectPath(edge.path)}`);
        return place(namespace, edge.association());
      });
    },
    names: (namespace, className) => {
      const result = perform('EnumerateInstanceNames', namespace, 'ClassName', { kind: 'class-name', name: className });
      if (result.kind !== 'instance-names') throw new Error(`not an answer of names: ${result.kind}`);
      return present(result.items).map((row) => path(namespace, row));
    },
    walk: (operation, namespace, source) => {
      const { namespace: _, ...bare } = source;
      const result = perform(operation, namespace, 'ObjectName', { kind: 'instance-name', path: bare });
      if (result.kind === 'object-paths') return present(result.items).map((item) => textOf(item as InstancePath));
      if (result.kind !== 'instances-with-path') throw new Error(`not an answer of objects: ${result.kind}`);
      return present(result.items).map((item) => place(item.namespace, item.row));
    },
    [Symbol.asyncDispose]: async () => {
      await mirror.stop();
      await connection.close();
      await simulator.close();
    },
  };
}

const present = <T>(items: Iterable<T | undefined>): T[] => [...items].filter((item) => item !== undefined);
