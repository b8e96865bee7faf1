import type { Row } from '../provider.ts';
import type { CIMProperty, ClassRepository } from '../schema/types.ts';
import { isInstance, propertyOf } from '../values/instance.ts';
import type { CIMScalar, CIMValue } from '../values/types.ts';
import type { Path, Step } from './ast.ts';
import type { CompileContext } from './context.ts';
import { QueryError } from './error.ts';

export type Getter = (row: Row) => CIMValue | null;

const nothing: Getter = () => null;

/** The property that a path's first step names in this class; undefined where only other descendants have it. */
export function firstProperty(context: CompileContext, path: Path): CIMProperty | undefined {
  const [step] = path.steps;
  if (step === undefined) throw new QueryError('invalid', 'an instance has no value of its own', path.at);
  if (step.scope !== undefined && !context.cimClass.isA(step.scope)) return undefined;
  const property = context.cimClass.property(step.name);
  if (property !== undefined) return property;
  if (!isKnown(context, step.name)) {
    throw new QueryError('invalid', `class ${context.from} has no property ${step.name}`, path.at);
  }
  return undefined;
}

/** What the descendants of a class declare, by name in lower case; undefined where they differ in type. */
type Declared = ReadonlyMap<string, CIMProperty | undefined>;

/** Gathered once for each version of a repository, for the class that was asked for last. */
const gathered = new WeakMap<ClassRepository, { version: number; from: string; declared: Declared }>();

function declaredBelow(repository: ClassRepository, from: string): Declared {
  let known = gathered.get(repository);
  if (known === undefined || known.version !== repository.version || known.from !== from) {
    known = { version: repository.version, from, declared: gather(repository, from) };
    gathered.set(repository, known);
  }
  return known.declared;
}

function gather(repository: ClassRepository, from: string): Declared {
  const declared = new Map<string, CIMProperty | undefined>();
  for (const property of repository.withDescendants(from).flatMap(({ properties }) => properties)) {
    const name = property.name.toLowerCase();
    const other = declared.has(name) ? declared.get(name) : property;
    const isSame = other?.type === property.type && other.isArray === property.isArray;
    declared.set(name, isSame ? other : undefined);
  }
  return declared;
}

function isKnown({ repository, from }: CompileContext, name: string): boolean {
  return from === undefined || declaredBelow(repository, from).has(name.toLowerCase());
}

/** Compiles a path to what reads it; NULL where a step leads nowhere. */
export function compilePath(context: CompileContext, path: Path): Getter {
  const property = firstProperty(context, path);
  if (property === undefined) return nothing;
  const { index } = property;
  const [first, ...rest] = path.steps;
  const item = first?.index;
  if (item === undefined && rest.length === 0) return (row) => row.value(index);
  return (row) => {
    let value = itemOf(row.value(index), item);
    for (const step of rest) value = stepInto(context.repository, value, step);
    return value;
  };
}

function itemOf(value: CIMValue | null, index: number | undefined): CIMValue | null {
  if (index === undefined) return value;
  return Array.isArray(value) ? ((value as readonly (CIMScalar | null)[])[index] ?? null) : null;
}

function stepInto(repository: ClassRepository, value: CIMValue | null, step: Step): CIMValue | null {
  if (Array.isArray(value) || !isInstance(value as CIMScalar | null)) return null;
  const instance = value as Extract<CIMScalar, { kind: 'instance' }>;
  if (step.scope !== undefined && !isClass(repository, instance.className, step.scope)) return null;
  return itemOf(propertyOf(instance, step.name)?.value ?? null, step.index);
}

/** Is the class of that name `wanted` or a descendant of it? Classes that are not known here are only themselves. */
export function isClass(repository: ClassRepository, className: string, wanted: string): boolean {
  return repository.class(className)?.isA(wanted) ?? className.toLowerCase() === wanted.toLowerCase();
}

/**
 * The declaration of what a path leads to, where the schema tells: the class's own property, one with a scope, or one
 * that only descendants have, if they agree.
 */
export function declaredProperty(context: CompileContext, path: Path): CIMProperty | undefined {
  const { repository, from } = context;
  const last = path.steps.at(-1);
  const own = path.steps.length === 1 ? firstProperty(context, path) : undefined;
  if (own !== undefined || last === undefined) return own;
  if (last.scope !== undefined) return repository.class(last.scope)?.property(last.name);
  const isBelow = path.steps.length === 1 && from !== undefined;
  return isBelow ? declaredBelow(repository, from).get(last.name.toLowerCase()) : undefined;
}
