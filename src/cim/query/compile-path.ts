import type { Row } from '../provider.ts';
import { anyClass } from '../schema/all-classes.ts';
import type { CIMProperty, ClassLookup } from '../schema/types.ts';
import { isInstance, propertyOf } from '../values/instance.ts';
import { type CIMValue, isList, type TypedValue } from '../values/types.ts';
import type { Path, Step } from './ast.ts';
import { type CompileContext, isStrict } from './context.ts';
import { QueryError } from './error.ts';
import { unsupported } from './features.ts';

export type Getter = (row: Row) => CIMValue | null;

const nothing: Getter = () => null;

/** The property that a path's first step names in this class; undefined where only other descendants have it. */
export function firstProperty(context: CompileContext, path: Path): CIMProperty | undefined {
  const [step] = path.steps;
  if (step === undefined) throw new QueryError('invalid', 'an instance has no value of its own', path.at);
  if (step.scope !== undefined && !context.cimClass.isA(step.scope)) return undefined;
  const property = context.cimClass.property(step.name);
  if (property !== undefined) return property;
  if (declaredBelow(context, step.name).length > 0) return undefined;
  const owner = context.from === anyClass.name ? 'no class has a' : `class ${context.from} has no`;
  throw new QueryError('invalid', `${owner} property ${step.name}`, path.at);
}

/** What the descendants of a class declare, by name in lower case: each that differs from the others in type or Values. */
type Declared = ReadonlyMap<string, readonly CIMProperty[]>;

/** Gathered once for each class that is asked for, and version of its repository. */
const gathered = new WeakMap<ClassLookup, { version: number; byClass: Map<string, Declared> }>();

/** The declarations of a property in the class that the query names and its descendants. */
export function declaredBelow({ repository, from }: CompileContext, name: string): readonly CIMProperty[] {
  const { version } = repository;
  let known = gathered.get(repository);
  if (known?.version !== version) {
    known = { version, byClass: new Map() };
    gathered.set(repository, known);
  }
  const key = from.toLowerCase();
  let declared = known.byClass.get(key);
  if (declared === undefined) {
    declared = gather(repository, from);
    known.byClass.set(key, declared);
  }
  return declared.get(name.toLowerCase()) ?? [];
}

function gather(repository: ClassLookup, from: string): Declared {
  const declared = new Map<string, CIMProperty[]>();
  for (const property of repository.withDescendants(from).flatMap(({ properties }) => properties)) {
    const name = property.name.toLowerCase();
    const others = declared.get(name);
    if (others === undefined) declared.set(name, [property]);
    else if (!others.some((other) => isSameType(other, property) && hasSameValues(other, property))) {
      others.push(property);
    }
  }
  return declared;
}

const isSameType = (one: CIMProperty, other: CIMProperty): boolean =>
  one.type === other.type && one.isArray === other.isArray && one.embedded === other.embedded;

const hasSameValues = (one: CIMProperty, other: CIMProperty): boolean =>
  ['values', 'valuemap'].every((name) => one.qualifiers.get(name)?.value === other.qualifiers.get(name)?.value);

/** @throws QueryError for a class that does not exist */
export function requireClass({ repository }: CompileContext, className: string, at: number): void {
  if (repository.class(className) === undefined) {
    throw new QueryError('invalid', `there is no class ${className}`, at);
  }
}

/** @throws QueryError for a scope that is no class */
export function requireScopes(context: CompileContext, { steps, at }: Path): void {
  for (const { scope } of steps) if (scope !== undefined) requireClass(context, scope, at);
}

/** Compiles a path to what reads it; NULL where a step leads nowhere. */
export function compilePath(context: CompileContext, path: Path): Getter {
  requireScopes(context, path);
  const property = firstProperty(context, path);
  if (isStrict(context)) checkSteps(declaredFirst(context, path), path);
  if (property === undefined) return nothing;
  const { index } = property;
  const last = path.steps.at(-1);
  if (path.steps.length > 1) {
    const end = endOf(context, path);
    return (row) => itemOf(end(row)?.value ?? null, last?.index);
  }
  return last?.index === undefined ? (row) => row.value(index) : (row) => itemOf(row.value(index), last.index);
}

/** Is a datetime what the path leads to? Where the schema does not tell, the embedded instance does. */
export function leadsToTime(context: CompileContext, path: Path): boolean | ((row: Row) => boolean) {
  if (path.steps.length === 0) return false;
  const declared = declaredProperty(context, path);
  if (declared !== undefined || path.steps.length === 1) return declared?.type === 'datetime';
  const end = endOf(context, path);
  return (row) => end(row)?.type === 'datetime';
}

/** What a path of several steps ends at: a property of an embedded instance. */
function endOf(context: CompileContext, path: Path): (row: Row) => TypedValue | undefined {
  const index = firstProperty(context, path)?.index;
  const [first, ...rest] = path.steps;
  return (row) => {
    let end: TypedValue | undefined;
    let value = index === undefined ? null : itemOf(row.value(index), first?.index);
    for (const step of rest) {
      end = stepInto(context.repository, value, step);
      value = itemOf(end?.value ?? null, step.index);
    }
    return end;
  };
}

/** @throws QueryError for steps that no value of the property can take */
function checkSteps(property: CIMProperty | undefined, { steps: [first, ...rest], at }: Path): void {
  if (property === undefined) return;
  const { name, type, isArray, embedded } = property;
  if (first?.index !== undefined && !isArray) throw new QueryError('invalid', `${name} is no array`, at);
  if (rest.length === 0) return;
  if (type === 'reference') throw unsupported('Association Traversal', at);
  if (embedded === undefined) throw new QueryError('invalid', `${name} holds no instances`, at);
}

function itemOf(value: CIMValue | null, index: Step['index']): CIMValue | null {
  if (index === undefined || index === '*') return value;
  return isList(value) ? (value[index] ?? null) : null;
}

function stepInto(repository: ClassLookup, value: CIMValue | null, step: Step): TypedValue | undefined {
  if (isList(value) || !isInstance(value)) return undefined;
  if (step.scope !== undefined && !isClass(repository, value.className, step.scope)) return undefined;
  return propertyOf(value, step.name);
}

/** Is the class of that name `wanted` or a descendant of it? Classes that are not known here are only themselves. */
export function isClass(repository: ClassLookup, className: string, wanted: string): boolean {
  return repository.class(className)?.isA(wanted) ?? className.toLowerCase() === wanted.toLowerCase();
}

/**
 * The declaration of what a path leads to, where the schema tells: the class's own property, one with a scope, or one
 * that only descendants have, if they agree.
 */
export function declaredProperty(context: CompileContext, path: Path): CIMProperty | undefined {
  const { repository } = context;
  const last = path.steps.at(-1);
  if (path.steps.length <= 1) return declaredFirst(context, path);
  return last?.scope === undefined ? undefined : repository.class(last.scope)?.property(last.name);
}

function declaredFirst(context: CompileContext, path: Path): CIMProperty | undefined {
  const { repository } = context;
  const own = firstProperty(context, path);
  const [first] = path.steps;
  if (own !== undefined || first === undefined) return own;
  if (first.scope !== undefined) return repository.class(first.scope)?.property(first.name);
  const [one, ...others] = declaredBelow(context, first.name);
  return one !== undefined && others.every((other) => isSameType(one, other)) ? one : undefined;
}
