import { cimError } from '../catalogue.ts';
import { SchemaChanges } from '../changes/schema-changes.ts';
import type { Principal, ProviderRegistry } from '../provider.ts';
import { AllClasses } from '../schema/all-classes.ts';
import type { Namespace, NamespaceStore } from '../schema/namespaces.ts';
import type { ExtrinsicCall, IntrinsicCall } from '../xml/message.ts';
import { associationOperations } from './associations.ts';
import { classChangeOperations } from './class-changes.ts';
import { classOperations } from './classes.ts';
import { instanceOperations } from './instances.ts';
import { type Invocation, invokeMethod } from './methods.ts';
import type { Operation, OperationScope } from './operation.ts';
import { readParameters } from './parameters.ts';
import { openAssociations } from './pull/open-associations.ts';
import { openEnumerations } from './pull/open-enumerations.ts';
import { openQueryInstances } from './pull/open-query.ts';
import { pullOperations } from './pull/pull-operations.ts';
import { EnumerationSessions } from './pull/sessions.ts';
import { qualifierOperations } from './qualifiers.ts';
import { queryOperations } from './query.ts';
import type { Result } from './result.ts';
import { TraversalPlans } from './traversal-plans.ts';
import { writeOperations } from './writes.ts';

/** Every intrinsic operation that this server performs; all others are NOT_SUPPORTED. */
export const operations: readonly Operation[] = [
  ...classOperations,
  ...classChangeOperations,
  ...qualifierOperations,
  ...instanceOperations,
  ...associationOperations,
  ...queryOperations,
  ...writeOperations,
  ...openEnumerations,
  ...openAssociations,
  openQueryInstances,
  ...pullOperations,
];

const operationsByName = new Map(operations.map((each) => [each.name.toLowerCase(), each]));

/** What outlives a single operation; made with default limits where none is given. */
export interface DispatcherParts {
  readonly sessions?: EnumerationSessions;
  readonly changes?: SchemaChanges;
  /** Milliseconds since 1970. */
  readonly time?: () => number;
}

/** Performs operations on a set of namespaces. It knows nothing of messages and connections. */
export class Dispatcher {
  readonly #namespaces: NamespaceStore;
  readonly #allClasses: AllClasses;
  readonly #providers: ProviderRegistry;
  readonly #changes: SchemaChanges;
  readonly #plans = new WeakMap<Namespace, TraversalPlans>();
  readonly #sessions: EnumerationSessions;
  readonly #time: () => number;

  constructor(namespaces: NamespaceStore, providers: ProviderRegistry, parts: DispatcherParts = {}) {
    this.#namespaces = namespaces;
    this.#allClasses = new AllClasses(namespaces);
    this.#providers = providers;
    this.#sessions = parts.sessions ?? new EnumerationSessions();
    this.#changes = parts.changes ?? new SchemaChanges({ namespaces });
    this.#time = parts.time ?? Date.now;
  }

  /** @throws CIMError, also while the items of the result are read */
  perform(call: IntrinsicCall, principal: Principal): Result | Promise<Result> {
    const operation = operationsByName.get(call.name.toLowerCase());
    return operation?.isAdministrative
      ? this.#administer(operation, call, principal)
      : this.#run(operation, call, principal);
  }

  /** Those who may not are told nothing else. */
  async #administer(operation: Operation, call: IntrinsicCall, principal: Principal): Promise<Result> {
    if (!(await principal.isAdministrator?.())) throw cimError('administratorsOnly', operation.name);
    return this.#run(operation, call, principal);
  }

  #run(operation: Operation | undefined, call: IntrinsicCall, principal: Principal): Result | Promise<Result> {
    const scope = this.#scope(call.namespace, operation?.isOfSession ? { name: principal.name } : principal);
    if (operation === undefined) throw cimError('unknownOperation', call.name);
    if (operation.isOfSession) this.#sessions.requireRunning();
    const { name, parameters } = operation;
    const values = readParameters(name, parameters, call.parameters, (wellFormed) =>
      operation.checkFirst?.(scope, wellFormed),
    );
    return operation.run(scope, values);
  }

  /** @throws CIMError */
  async invoke(call: ExtrinsicCall, principal: Principal): Promise<Invocation> {
    return invokeMethod(this.#scope(call.namespace, principal), call);
  }

  #scope(name: string, principal: Principal): OperationScope {
    const namespace = this.#namespaces.find(name);
    if (namespace === undefined) throw cimError('unknownNamespace', name);
    return {
      context: { principal, namespace: namespace.name },
      repository: namespace.repository,
      allClasses: this.#allClasses,
      plans: this.#plansOf(namespace),
      changes: this.#changes,
      providers: this.#providers,
      sessions: this.#sessions,
      time: this.#time,
      repositoryOf: (other) => this.#namespaces.find(other)?.repository,
      properName: (other) => this.#namespaces.find(other)?.name ?? other,
    };
  }

  #plansOf(namespace: Namespace): TraversalPlans {
    let plans = this.#plans.get(namespace);
    if (plans === undefined) {
      plans = new TraversalPlans(namespace.repository, (className) => this.#providers.find(namespace.name, className));
      this.#plans.set(namespace, plans);
    }
    return plans;
  }
}
