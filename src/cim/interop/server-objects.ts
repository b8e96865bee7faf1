import { pathOfRow } from '../operations/row-path.ts';
import type { OperationContext, Provider, ProviderRegistry, Row } from '../provider.ts';
import type { NamespaceStore } from '../schema/namespaces.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import type { CIMClass } from '../schema/types.ts';
import type { InstancePath } from '../values/path.ts';
import { RowProvider } from './row-provider.ts';
import { rowOf } from './rows.ts';

/** How the server introduces itself to clients. */
export interface ServerIdentity {
  /** Product name; clients switch on vendor workarounds by it. */
  readonly product: string;
  readonly version: string;
  /** Name of the system that the server runs on. */
  readonly systemName: string;
}

export interface ServerObjectsOptions {
  readonly identity: ServerIdentity;
  readonly namespaces: NamespaceStore;
  readonly providers: ProviderRegistry;
  /** Name of the namespace that these objects live in. */
  readonly interopNamespace: string;
  /** Other names that it answers to; clients that came in by one of them expect to find it in the list. */
  readonly interopAliases?: readonly string[];
}

/** The classes that `serverObjects` serves. */
export const serverObjectClasses = ['CIM_ObjectManager', 'CIM_Namespace', 'CIM_NamespaceInManager'] as const;

type ServerObjectClass = (typeof serverObjectClasses)[number];

const enabled = 2;
const notApplicable = 12;
const ok = 2;
const classInfoOther = 1;
const classTypeCim = 2;

/**
 * The server as it describes itself: one object manager, its namespaces, and what joins them. Discovery by clients
 * starts here.
 */
export function serverObjects(options: ServerObjectsOptions): Provider {
  const { namespaces, providers, interopNamespace } = options;
  const interop = () => namespaces.find(interopNamespace)?.repository;
  const makers: { readonly [C in ServerObjectClass]: (cimClass: CIMClass) => Iterable<Row> } = {
    CIM_ObjectManager: (cimClass) => [objectManager(cimClass, options)],
    CIM_Namespace: (cimClass) => namespaceRows(cimClass, options),
    CIM_NamespaceInManager: (cimClass) => {
      const [managerClass, namespaceClass] = [interop()?.class('CIM_ObjectManager'), interop()?.class('CIM_Namespace')];
      return managerClass && namespaceClass ? memberships(cimClass, managerClass, namespaceClass, options) : [];
    },
  };
  return new RowProvider({
    rows: (_context, cimClass) => makers[cimClass.name as ServerObjectClass](cimClass),
    resolve: (context, path) => resolveInstance(namespaces, providers, context, path),
  });
}

/** Finds an instance by its path, in whatever namespace and whoever serves it. */
export function resolveInstance(
  namespaces: NamespaceStore,
  providers: ProviderRegistry,
  context: OperationContext,
  path: InstancePath,
): Row | undefined {
  const namespace = namespaces.find(path.namespace ?? context.namespace);
  const cimClass = namespace?.repository.class(path.className);
  if (namespace === undefined || cimClass === undefined) return undefined;
  const there = { ...context, namespace: namespace.name };
  return providers.find(namespace.name, cimClass.name)?.get(there, cimClass, normalisePath(namespace.repository, path));
}

function objectManager(cimClass: CIMClass, { identity }: ServerObjectsOptions): Row {
  const { product, version } = identity;
  return rowOf(cimClass, {
    ...managerKeys(identity),
    ElementName: product,
    Caption: `${product} WBEM server`,
    Description: `${product} WBEM server, version ${version}`,
    EnabledState: enabled,
    RequestedState: notApplicable,
    OperationalStatus: [ok],
    Started: true,
    GatherStatisticalData: false,
  });
}

function managerKeys({ product, systemName }: ServerIdentity) {
  return {
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: systemName,
    CreationClassName: 'CIM_ObjectManager',
    Name: `${product}:${systemName}`,
  };
}

function* namespaceRows(cimClass: CIMClass, options: ServerObjectsOptions): Iterable<Row> {
  const manager = managerKeys(options.identity);
  const names = [...options.namespaces.all()].map(({ name }) => name);
  for (const name of [...names, ...(options.interopAliases ?? [])]) {
    yield rowOf(cimClass, {
      SystemCreationClassName: manager.SystemCreationClassName,
      SystemName: manager.SystemName,
      ObjectManagerCreationClassName: manager.CreationClassName,
      ObjectManagerName: manager.Name,
      CreationClassName: 'CIM_Namespace',
      Name: name,
      ElementName: name,
      ClassInfo: classInfoOther,
      DescriptionOfClassInfo: 'CIM 2.x',
      ClassType: classTypeCim,
    });
  }
}

function* memberships(
  cimClass: CIMClass,
  managerClass: CIMClass,
  namespaceClass: CIMClass,
  options: ServerObjectsOptions,
): Iterable<Row> {
  const Antecedent = pathOfRow(objectManager(managerClass, options), options.interopNamespace);
  for (const row of namespaceRows(namespaceClass, options)) {
    yield rowOf(cimClass, { Antecedent, Dependent: pathOfRow(row, options.interopNamespace) });
  }
}
