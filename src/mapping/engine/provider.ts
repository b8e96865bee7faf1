import type {
  CIMClass,
  CIMInstance,
  CIMMethod,
  CIMProperty,
  CIMValue,
  ClassPath,
  ClassRepository,
  Edge,
  InstancePath,
  Items,
  MethodResult,
  OperationContext,
  Principal,
  Provider,
  Row,
  TypedValue,
} from '../../cim/index.ts';
import type { DataModel, MessageName, Ref, XenRecord, XenSession } from '../../xenapi/index.ts';
import type { CreationMapping } from '../define/creation.ts';
import type { DeletionMapping } from '../define/deletion.ts';
import type { AssociationMapping, InstanceMapping } from '../define/mapping.ts';
import type { AnyAnswer, MethodMapping, Operations } from '../define/method.ts';
import { refusal } from '../define/refusals.ts';
import { valuesFor } from './create.ts';
import { EdgeSource } from './edge-source.ts';
import type { InstanceSource, MappedRow } from './instance-source.ts';
import { type RunnerOptions, returnCodeOf, run } from './method-runner.ts';
import { CompiledModel, type Homes } from './model.ts';
import { modifiable, performSteps, planChanges } from './modify.ts';
import { RecordTurns } from './record-turns.ts';
import { RowCache } from './row-cache.ts';

/** What can be done, beside what there is. */
export type Action = MethodMapping | DeletionMapping | CreationMapping;

export type Declaration = InstanceMapping | AssociationMapping | Action;

/** Is this something that can be done to a class that another declaration maps? */
export const isAction = (declaration: Declaration): declaration is Action =>
  declaration.form === 'method' || declaration.form === 'deletion' || declaration.form === 'creation';

/** What the mapping of one pool is made of. */
export interface MappingOptions extends RunnerOptions {
  readonly declarations: readonly Declaration[];
  readonly homes: Homes;
  readonly model: DataModel;
  /** Bytes that rows and their text may take. */
  readonly keptTextBytes: number;
  repositoryOf(namespace: string): ClassRepository;
  /** The caller's own session on the pool. */
  sessionOf(principal: Principal): XenSession;
}

/** Serves the declarations of one pool. */
export class MappingProvider implements Provider {
  readonly #options: MappingOptions;
  readonly #methods = new Map<string, MethodMapping>();
  readonly #deletions = new Map<string, DeletionMapping>();
  readonly #creations = new Map<string, CreationMapping>();
  readonly #turns = new RecordTurns();
  readonly #cache: RowCache;
  #model: CompiledModel;
  #versions: number;

  constructor(options: MappingOptions) {
    this.#options = options;
    this.#cache = new RowCache(options.keptTextBytes);
    for (const declaration of options.declarations) if (isAction(declaration)) this.#addAction(declaration);
    this.#versions = this.#schemaVersions();
    this.#model = this.#compile();
    options.mirror.onChange((changes) => this.#model.forget(changes));
  }

  /** The classes that this provider serves in a namespace. */
  classes(namespace: string): string[] {
    return this.#compiled().classes(namespace);
  }

  enumerate(context: OperationContext, cimClass: CIMClass): Items<Row> {
    return this.#find(context, cimClass)?.all() ?? [];
  }

  counter(context: OperationContext, cimClass: CIMClass): (() => number) | undefined {
    return this.#instances(context, cimClass)?.counter;
  }

  get(context: OperationContext, cimClass: CIMClass, path: InstancePath): Row | undefined {
    const source = this.#find(context, cimClass);
    return source instanceof EdgeSource ? source.get(path) : source?.find(path);
  }

  *traverse(context: OperationContext, association: CIMClass, role: CIMProperty, source: InstancePath): Items<Edge> {
    const edges = this.#find(context, association);
    if (edges instanceof EdgeSource) yield* edges.traverse(role, source);
  }

  async invoke(
    context: OperationContext,
    cimClass: CIMClass,
    target: InstancePath | ClassPath,
    method: CIMMethod,
    parameters: ReadonlyMap<string, TypedValue>,
  ): Promise<MethodResult> {
    const mapping = this.#methods.get(methodKey(cimClass.name, method.name));
    if (!mapping || target.kind === 'class-path') {
      throw refusal('noImplementation', cimClass.name, method.name);
    }
    const { record, path, session } = this.#call(context, cimClass, target);
    try {
      const call = { in: given(parameters), target: record, path };
      return toResult(await this.#run(session, path, (operations) => mapping.run({ ...operations, ...call })));
    } catch (error) {
      const returnValue = returnCodeOf(error, mapping.failures);
      if (returnValue === undefined) throw error;
      this.#options.logger.info({ error, method: method.name }, 'the pool refused');
      return { returnValue };
    }
  }

  async delete(context: OperationContext, cimClass: CIMClass, target: InstancePath): Promise<void> {
    const mapping = this.#deletions.get(cimClass.name.toLowerCase());
    if (!mapping) throw refusal('notDeletable', cimClass.name);
    const { record, path, session } = this.#call(context, cimClass, target);
    await this.#run(session, path, (operations) => mapping.run({ ...operations, target: record, path }));
  }

  async modify(
    context: OperationContext,
    cimClass: CIMClass,
    target: InstancePath,
    changes: ReadonlyMap<string, CIMValue | null>,
  ): Promise<void> {
    const mapping = modifiable(cimClass.name, this.#instances(context, cimClass)?.mapping);
    const { record: asked } = this.#call(context, cimClass, target);
    await this.#turns.run(turnOf(asked), async () => {
      // The change before this one has made another record of it, which the mirror holds by now.
      const { record, path, session } = this.#call(context, cimClass, target);
      const steps = planChanges(mapping, record, changes, this.#options.mirror);
      await this.#run(session, path, (operations) => performSteps(operations, steps));
    });
  }

  async create(context: OperationContext, cimClass: CIMClass, instance: CIMInstance): Promise<InstancePath> {
    const creation = this.#creations.get(cimClass.name.toLowerCase());
    if (!creation) throw refusal('notCreatable', cimClass.name);
    const session = this.#options.sessionOf(context.principal);
    const values = valuesFor(creation, instance);
    const place: InstancePath = { kind: 'instance-path', className: cimClass.name, keys: new Map() };
    const ref = await this.#run(session, place, (operations) => creation.run({ ...operations, values }));
    const record =
      this.#options.mirror.get(creation.mapping.from, ref as never) ?? (await askFor(session, creation, ref));
    const row = this.#instances(context, cimClass)?.on(record)[0];
    if (!row) throw refusal('goneAlready', cimClass.name);
    return row.path;
  }

  #run<R>(session: XenSession, target: InstancePath, method: (operations: Operations) => Promise<R>): Promise<R> {
    return run(this.#options, this.#compiled(), session, target, method);
  }

  /** Everything that a call on an instance needs. Access is refused before the instance is told to be missing or not. */
  #call(
    context: OperationContext,
    cimClass: CIMClass,
    target: InstancePath,
  ): { record: XenRecord; path: InstancePath; session: XenSession } {
    const session = this.#options.sessionOf(context.principal);
    const row: MappedRow | undefined = this.#instances(context, cimClass)?.find(target);
    if (!row?.record) throw refusal('noInstance', cimClass.name);
    return { record: row.record, path: row.path, session };
  }

  #instances(context: OperationContext, cimClass: CIMClass): InstanceSource | undefined {
    const source = this.#find(context, cimClass);
    return source instanceof EdgeSource ? undefined : source;
  }

  #find({ namespace }: OperationContext, cimClass: CIMClass) {
    return this.#compiled().find(namespace, cimClass.name);
  }

  /** The compiled declarations; compiled again when a class that they serve has changed. */
  #compiled(): CompiledModel {
    const versions = this.#schemaVersions();
    if (versions !== this.#versions) {
      this.#versions = versions;
      if (!this.#model.isCurrent()) this.#model = this.#compile();
    }
    return this.#model;
  }

  /** Versions only grow, so any change makes a larger sum. */
  #schemaVersions(): number {
    const { homes, repositoryOf } = this.#options;
    return repositoryOf(homes.pool).version + repositoryOf(homes.interop).version;
  }

  #compile(): CompiledModel {
    // Who still goes through what was compiled before would hold its rows.
    this.#cache.clear();
    const mappings = this.#options.declarations.filter((each) => !isAction(each));
    const instances = mappings.filter((each) => each.form !== 'association');
    const associations = mappings.filter((each) => each.form === 'association');
    return new CompiledModel({ ...this.#options, instances, associations, cache: this.#cache });
  }

  #addAction(action: Action): void {
    const { cimClass } = action.mapping;
    if (action.form === 'method') this.#methods.set(methodKey(cimClass, action.method), action);
    else if (action.form === 'deletion') this.#deletions.set(cimClass.toLowerCase(), action);
    else this.#creations.set(cimClass.toLowerCase(), action);
  }
}

/** A new record as the pool itself has it, where the mirror does not hear of it in time. @throws CIMError */
async function askFor(session: XenSession, { mapping }: CreationMapping, ref: Ref): Promise<XenRecord> {
  try {
    const record = await session.call(`${mapping.from}.get_record` as MessageName, ...([ref] as never));
    return Object.freeze({ ...(record as object), $ref: ref, $class: mapping.from }) as XenRecord;
  } catch (cause) {
    throw Object.assign(refusal('goneAlready', mapping.cimClass), { cause });
  }
}

/** Whose turn a change of a record takes: devices share their machine's, which their positions belong to. */
const turnOf = (record: XenRecord): string => ('VM' in record ? String(record.VM) : record.$ref);

const methodKey = (className: string, method: string): string => `${className}.${method}`.toLowerCase();

function given(parameters: ReadonlyMap<string, TypedValue>): Readonly<Record<string, CIMValue>> {
  return Object.fromEntries([...parameters].flatMap(([name, { value }]) => (value === null ? [] : [[name, value]])));
}

function toResult(answer: AnyAnswer): MethodResult {
  if (typeof answer !== 'object' || !('returns' in answer)) return { returnValue: answer };
  return { returnValue: answer.returns, out: new Map(Object.entries(answer.out)) };
}
