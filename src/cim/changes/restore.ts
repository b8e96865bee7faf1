import type { Logger } from '../../logger.ts';
import type { BuiltInModel } from '../schema/built-in.ts';
import type { Declarations } from '../schema/declaration.ts';
import { SchemaError } from '../schema/errors.ts';
import type { Namespace, NamespaceStore } from '../schema/namespaces.ts';
import { Repository } from '../schema/repository.ts';
import type { Store, StoreKey } from '../store.ts';
import { type StoredRecord, storedClasses, storedNamespaces, storedQualifierTypes } from './records.ts';

export interface RestoreOptions {
  readonly namespaces: NamespaceStore;
  readonly store: Store;
  /** By name of the namespace in lower case. */
  readonly builtIn: ReadonlyMap<string, BuiltInModel>;
  readonly logger: Logger | undefined;
}

/** Makes the stored changes again. @returns everything that is stored of changes */
export function restoreChanges(options: RestoreOptions): Iterable<readonly [StoreKey, string]> {
  const { namespaces, store } = options;
  for (const name of storedNamespaces(store)) {
    if (namespaces.find(name) === undefined) namespaces.add(name, new Repository());
  }
  for (const namespace of namespaces.all()) restoreDeclarations(namespace, options);
  return store.entries(['schema']);
}

/** One step of restoring: declarations that stand or fall together. */
interface Step {
  readonly keys: readonly StoreKey[];
  readonly model: Declarations;
}

/** All at once, which nearly always fits; else one by one, as long as that gets any further. */
function restoreDeclarations({ name, repository }: Namespace, { store, builtIn, logger }: RestoreOptions): void {
  const fits = builtIn.get(name.toLowerCase());
  const key = name.toLowerCase();
  const types = readable(storedQualifierTypes(store, key), name, logger).map(
    ([where, type]): Step => ({ keys: [where], model: { qualifierTypes: [type], classes: [] } }),
  );
  const classes = readable(storedClasses(store, key), name, logger).map(
    ([where, declaration]): Step => ({ keys: [where], model: { qualifierTypes: [], classes: [declaration] } }),
  );
  const steps = [...types, ...classes];
  if (steps.length === 0 || faultOf(repository, together(steps), fits) === undefined) return;
  let waiting = steps;
  for (let before = 0; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((step) => faultOf(repository, step, fits) !== undefined);
  }
  for (const step of waiting) {
    const fields = { namespace: name, key: step.keys[0]?.slice(1), reason: faultOf(repository, step, fits)?.message };
    logger?.warn(fields, 'a stored change of the schema does not fit the model and is left out');
  }
}

function readable<T>(
  records: readonly StoredRecord<T>[],
  namespace: string,
  logger: Logger | undefined,
): [StoreKey, T][] {
  return records.flatMap(({ key, declaration }): [StoreKey, T][] => {
    if (declaration !== undefined) return [[key, declaration]];
    logger?.warn({ namespace, key: key.slice(1) }, 'a stored change of the schema cannot be read and is left out');
    return [];
  });
}

function together(steps: readonly Step[]): Step {
  return {
    keys: steps.flatMap(({ keys }) => keys),
    model: {
      qualifierTypes: steps.flatMap(({ model }) => model.qualifierTypes),
      classes: steps.flatMap(({ model }) => model.classes),
    },
  };
}

/** Makes the change, unless there is something wrong with it. */
function faultOf(repository: Repository, { model }: Step, builtIn: BuiltInModel | undefined): SchemaError | undefined {
  const draft = repository.copy();
  const [problem] = draft.putAll(model);
  if (problem !== undefined) return problem;
  try {
    for (const type of model.qualifierTypes) builtIn?.checkQualifierType(type);
    for (const { name } of model.classes) builtIn?.checkClass(draft, name);
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
  repository.take(draft);
  return undefined;
}
