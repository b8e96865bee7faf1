import { CIMError } from '../errors.ts';
import { pathOfRow } from '../operations/row-path.ts';
import type { MethodResult, OperationContext, Provider, ProviderRegistry, Row } from '../provider.ts';
import type { NamespaceStore } from '../schema/namespaces.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import type { CIMClass, CIMMethod } from '../schema/types.ts';
import { type CIMInstance, isInstance, propertyOf } from '../values/instance.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import type { CIMScalar, TypedValue } from '../values/types.ts';
import { objectManagerMakers } from './object-manager.ts';
import { RowProvider } from './row-provider.ts';
import type { ServerObjectsOptions } from './server-site.ts';
import { wbemServerMakers } from './wbem-server.ts';

const makers = new Map(Object.entries({ ...objectManagerMakers, ...wbemServerMakers }));

/** The classes that `serverObjects` serves. */
export const serverObjectClasses: readonly string[] = [...makers.keys()];

const namespaceClasses: readonly string[] = ['CIM_Namespace', 'CIM_WBEMServerNamespace'];

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
      rows: (_context, cimClass) => makers.get(cimClass.name)?.(cimClass, options) ?? [],
      resolve: (context, path) => resolveInstance(namespaces, providers, context, path),
    });
    this.#options = options;
  }

  /** Of what was sent only the name counts: clients send all keys or just that. */
  async create(context: OperationContext, cimClass: CIMClass, instance: CIMInstance): Promise<InstancePath> {
    await requireAdministrator(context);
    if (!namespaceClasses.includes(cimClass.name)) throw notSupported('created', cimClass);
    return this.#createNamespace(context, cimClass, instance);
  }

  async delete(context: OperationContext, cimClass: CIMClass, path: InstancePath): Promise<void> {
    await requireAdministrator(context);
    if (!namespaceClasses.includes(cimClass.name)) throw notSupported('deleted', cimClass);
    await this.#options.changes.deleteNamespace(String(this.get(context, cimClass, path)?.value(nameIn(cimClass))));
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
      throw new CIMError('METHOD_NOT_AVAILABLE', `method ${method.name} of ${cimClass.name} is not available`);
    }
    await requireAdministrator(context);
    const template = parameters.get('NamespaceTemplate')?.value as CIMScalar | null | undefined;
    const made = this.#options.namespaces.find(context.namespace)?.repository.class('CIM_WBEMServerNamespace');
    if (!isInstance(template ?? null) || made === undefined) {
      throw new CIMError('INVALID_PARAMETER', 'NamespaceTemplate must be an instance of CIM_WBEMServerNamespace');
    }
    const Namespace = await this.#createNamespace(context, made, template as CIMInstance);
    return { returnValue: 0, out: new Map([['Namespace', Namespace]]) };
  }

  async #createNamespace(context: OperationContext, cimClass: CIMClass, instance: CIMInstance): Promise<InstancePath> {
    const sent = propertyOf(instance, 'Name')?.value;
    if (typeof sent !== 'string') throw new CIMError('INVALID_PARAMETER', 'property Name must be a string');
    const { name } = await this.#options.changes.createNamespace(sent);
    for (const row of this.enumerate(context, cimClass)) {
      if (row.value(nameIn(cimClass)) === name) return pathOfRow(row, context.namespace);
    }
    throw new CIMError('FAILED', `namespace ${name} has been deleted meanwhile`);
  }
}

function nameIn(cimClass: CIMClass): number {
  return cimClass.property('Name')?.index ?? 0;
}

async function requireAdministrator({ principal }: OperationContext): Promise<void> {
  if (await principal.isAdministrator?.()) return;
  throw new CIMError('ACCESS_DENIED', 'namespaces are made and deleted by administrators of the server');
}

function notSupported(what: string, { name }: CIMClass): CIMError {
  return new CIMError('NOT_SUPPORTED', `instances of ${name} cannot be ${what}`);
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
