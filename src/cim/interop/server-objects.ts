import { cimError } from '../catalogue.ts';
import { isSameValue } from '../operations/same-value.ts';
import type { MethodResult, OperationContext, Provider, ProviderRegistry, Row } from '../provider.ts';
import { pathOfRow } from '../row-path.ts';
import type { NamespaceStore } from '../schema/namespaces.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import { withoutSlashes } from '../schema/object-path.ts';
import type { CIMClass, CIMMethod } from '../schema/types.ts';
import { type CIMInstance, isInstance, propertyOf } from '../values/instance.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import type { CIMScalar, TypedValue } from '../values/types.ts';
import { namespaceOfManager, objectManagerMakers } from './object-manager.ts';
import { RowProvider, type RowSource } from './row-provider.ts';
import type { NamespaceMaker, ServerObjectsOptions } from './server-site.ts';
import { namespaceOfServer, wbemServerMakers } from './wbem-server.ts';

const makers = new Map(Object.entries({ ...objectManagerMakers, ...wbemServerMakers }));

/** The classes that `serverObjects` serves. */
export const serverObjectClasses: readonly string[] = [...makers.keys()];

const namespaceMakers: ReadonlyMap<string, NamespaceMaker> = new Map([
  ['CIM_Namespace', namespaceOfManager],
  ['CIM_WBEMServerNamespace', namespaceOfServer],
]);

/**
 * The server as it describes itself, in the older and in the newer model, with its namespaces. Discovery by clients
 * starts here. Administrators make and delete namespaces by instances of either class.
 */
export function serverObjects(options: ServerObjectsOptions): Provider {
  return new ServerObjects(options);
}

class ServerObjects extends RowProvider {
  readonly #options: ServerObjectsOptions;

  constructor(options: ServerObjectsOptions) {
    const { namespaces, providers } = options;
    super({
      rows: rememberedRows(options),
      resolve: (context, path) => resolveInstance(namespaces, providers, context, path),
    });
    this.#options = options;
  }

  async create(context: OperationContext, cimClass: CIMClass, instance: CIMInstance): Promise<InstancePath> {
    await requireAdministrator(context, `CreateInstance of ${cimClass.name}`);
    return this.#createNamespace(context, cimClass, instance);
  }

  async delete(context: OperationContext, cimClass: CIMClass, path: InstancePath): Promise<void> {
    await requireAdministrator(context, `DeleteInstance of ${cimClass.name}`);
    if (!namespaceMakers.has(cimClass.name)) throw cimError('notWritable', 'DeleteInstance', cimClass.name);
    const row = this.get(context, cimClass, path);
    if (row === undefined) throw cimError('instanceNotFound', cimClass.name);
    await this.#options.changes.deleteNamespace(String(row.value(nameIn(cimClass))));
  }

  /** CreateWBEMServerNamespace of CIM_WBEMServer, the only method here that has an implementation. */
  async invoke(
    context: OperationContext,
    cimClass: CIMClass,
    _target: InstancePath | ClassPath,
    method: CIMMethod,
    parameters: ReadonlyMap<string, TypedValue>,
  ): Promise<MethodResult> {
    if (method.name !== 'CreateWBEMServerNamespace') {
      throw cimError('methodNotAvailable', cimClass.name, method.name);
    }
    await requireAdministrator(context, method.name);
    const template = parameters.get('NamespaceTemplate')?.value as CIMScalar | null | undefined;
    const made = this.#options.namespaces.find(context.namespace)?.repository.class('CIM_WBEMServerNamespace');
    if (!isInstance(template ?? null) || made === undefined) {
      throw cimError('wrongParameter', 'NamespaceTemplate', 'of type CIM_WBEMServerNamespace');
    }
    const Namespace = await this.#createNamespace(context, made, template as CIMInstance);
    return { returnValue: 0, out: new Map([['Namespace', Namespace]]) };
  }

  /** Only the name can be chosen: clients send just that, or also what follows from it. */
  async #createNamespace(context: OperationContext, cimClass: CIMClass, instance: CIMInstance): Promise<InstancePath> {
    const make = namespaceMakers.get(cimClass.name);
    if (make === undefined) throw cimError('notWritable', 'CreateInstance', cimClass.name);
    const sent = propertyOf(instance, 'Name')?.value;
    if (typeof sent !== 'string') throw cimError('namespaceName');
    const row = make(cimClass, this.#options, withoutSlashes(sent));
    requireSame(row, instance, context.namespace);
    await this.#options.changes.createNamespace(sent);
    return pathOfRow(row, context.namespace);
  }
}

/**
 * The instances of a class, made again when a namespace or a class has changed: traversals ask once for each edge. Who
 * goes on with an enumeration asks for a class as it was, which is another to those who come later.
 */
function rememberedRows(options: ServerObjectsOptions): RowSource['rows'] {
  const known = new WeakMap<CIMClass, { readonly version: number; readonly rows: readonly Row[] }>();
  return (cimClass) => {
    const { version } = options.namespaces;
    const before = known.get(cimClass);
    if (before?.version === version) return before.rows;
    const rows = [...(makers.get(cimClass.name)?.(cimClass, options) ?? [])];
    known.set(cimClass, { version, rows });
    return rows;
  };
}

/** @throws CIMError INVALID_PARAMETER for a value, but that of the name, that the new instance would not have */
function requireSame(row: Row, sent: CIMInstance, namespace: string): void {
  const { cimClass } = row;
  for (const [name, typed] of sent.properties) {
    const index = cimClass.property(name)?.index;
    if (typed.value === null || index === nameIn(cimClass)) continue;
    if (index !== undefined && isSameValue(row.value(index), typed.value, namespace)) continue;
    throw cimError('namespaceProperty', name);
  }
}

function nameIn(cimClass: CIMClass): number {
  return cimClass.property('Name')?.index ?? 0;
}

async function requireAdministrator({ principal }: OperationContext, what: string): Promise<void> {
  if (!(await principal.isAdministrator?.())) throw cimError('administratorsOnly', what);
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
