import type { Logger } from '../../logger.ts';
import type { BuiltInModel } from '../schema/built-in.ts';
import { usedClasses } from '../schema/class-names.ts';
import type { Declarations } from '../schema/declaration.ts';
import { SchemaError } from '../schema/errors.ts';
import type { Namespace, NamespaceStore } from '../schema/namespaces.ts';
import { Repository } from '../schema/repository.ts';
import type { Store, StoreKey } from '../store.ts';
import { storedDeclarations, storedNamespaces } from './records.ts';

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

/** One step of restoring: a declaration and where it is stored. */
interface Step {
  readonly key: StoreKey;
  readonly model: Declarations;
}

/** What cannot be restored, and why. */
type Misfits = Map<Step, string>;

/** All at once, which nearly always fits; else piece by piece, as long as that gets any further. */
function restoreDeclarations({ name, repository }: Namespace, { store, builtIn, logger }: RestoreOptions): void {
  const folded = name.toLowerCase();
  const trial: Trial = { repository, builtIn: builtIn.get(folded) };
  const steps: Step[] = [];
  for (const { key, model } of storedDeclarations(store, folded)) {
    if (model !== undefined) steps.push({ key, model });
    else {
      const fields = { namespace: name, key: key.slice(1) };
      logger?.warn(fields, 'a stored change of the schema cannot be read and is left out');
    }
  }
  if (steps.length === 0 || put(trial, together(steps)).length === 0) return;
  let left: Misfits = new Map(steps.map((step) => [step, '']));
  for (let before = 0; left.size > 0 && left.size !== before; ) {
    before = left.size;
    left = misfitsOf(trial, [...left.keys()]);
  }
  for (const [{ key }, reason] of left) {
    const fields = { namespace: name, key: key.slice(1), reason };
    logger?.warn(fields, 'a stored change of the schema does not fit the model and is left out');
  }
}

/**
 * Restores what it can. What replaces something built in is tried alone: others, built in or stored, may be at fault
 * because of it. There is little of it; what is new may be much, and is tried together.
 */
function misfitsOf(trial: Trial, steps: readonly Step[]): Misfits {
  const isReplacing = ({ model: { qualifierTypes, classes } }: Step): boolean =>
    qualifierTypes.some(({ name }) => trial.repository.qualifierType(name) !== undefined) ||
    classes.some(({ name }) => trial.repository.class(name) !== undefined);
  const [replacing, added] = [steps.filter(isReplacing), steps.filter((step) => !isReplacing(step))];
  const alone = replacing.flatMap((step) => [...misfitsAmong(trial, [step])]);
  return new Map([...alone, ...misfitsAmong(trial, added)]);
}

/** Restores the steps together, but for those that the problems name and those that build on them. */
function misfitsAmong(trial: Trial, steps: readonly Step[]): Misfits {
  const problems = put(trial, together(steps));
  const [problem] = problems;
  if (problem === undefined) return new Map();
  const misfits = withDependants(steps, atFault(steps, problems));
  const rest = steps.filter((step) => !misfits.has(step));
  // One that replaces what is built in may be at fault for the others, which are no steps.
  if (rest.length === steps.length) return new Map(steps.map((step) => [step, problem.message]));
  return new Map([...misfits, ...misfitsAmong(trial, rest)]);
}

function atFault(steps: readonly Step[], problems: readonly SchemaError[]): Misfits {
  const named = new Map<unknown, string>();
  for (const { className, subject, message } of problems.toReversed()) {
    named.set(className?.toLowerCase() ?? subject, message);
  }
  return new Map(
    steps.flatMap((step): [Step, string][] => {
      const { qualifierTypes, classes } = step.model;
      const names = [...qualifierTypes, ...classes, ...classes.map((each) => each.name.toLowerCase())];
      const reason = names.map((name) => named.get(name)).find((message) => message !== undefined);
      return reason === undefined ? [] : [[step, reason]];
    }),
  );
}

/** Adds the subclasses, and what refers to or embeds the classes; however long the chain, it is one going over. */
function withDependants(steps: readonly Step[], misfits: Misfits): Misfits {
  const dependants = dependantsByClass(steps);
  // What is added meanwhile is gone over, too.
  for (const [{ model }] of misfits) {
    for (const { name } of model.classes) {
      for (const step of dependants.get(name.toLowerCase()) ?? []) {
        if (!misfits.has(step)) misfits.set(step, `it builds on ${name}, which is left out`);
      }
    }
  }
  return misfits;
}

/** By name of a class in lower case: the steps with a subclass of it, or a class that refers to it or embeds it. */
function dependantsByClass(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const dependants = new Map<string, Step[]>();
  for (const step of steps) {
    const used = step.model.classes.flatMap((each) => [each.superclass?.toLowerCase() ?? '', ...usedClasses(each)]);
    for (const name of new Set(used)) {
      const others = dependants.get(name);
      if (others === undefined) dependants.set(name, [step]);
      else others.push(step);
    }
  }
  return dependants;
}

function together(steps: readonly Step[]): Declarations {
  return {
    qualifierTypes: steps.flatMap(({ model }) => model.qualifierTypes),
    classes: steps.flatMap(({ model }) => model.classes),
  };
}

interface Trial {
  readonly repository: Repository;
  readonly builtIn: BuiltInModel | undefined;
}

/** Makes the change, unless there is something wrong with it. @returns what that is */
function put({ repository, builtIn }: Trial, model: Declarations): readonly SchemaError[] {
  const draft = repository.copy();
  const problems = draft.putAll(model);
  if (problems.length > 0) return problems;
  try {
    for (const type of model.qualifierTypes) builtIn?.checkQualifierType(type);
    for (const { name } of model.classes) builtIn?.checkClass(draft, name);
  } catch (error) {
    if (error instanceof SchemaError) return [error];
    throw error;
  }
  repository.take(draft);
  return [];
}
