import type { Row } from '../provider.ts';
import type { CIMClass, CIMProperty, ClassRepository } from '../schema/types.ts';
import { isInstance, propertyOf } from '../values/instance.ts';
import type { CIMScalar, CIMValue } from '../values/types.ts';
import type { Path, Step } from './ast.ts';
import { QueryError } from './error.ts';

/** What the parts of a query are compiled against. */
export interface CompileContext {
  readonly cimClass: CIMClass;
  readonly repository: ClassRepository;
  /** The class after FROM: what none of its descendants has is a misspelling. */
  readonly from: string;
}

export type Getter = (row: Row) => CIMValue | null;

const nothing: Getter = () => null;

/** The property that a path's first step names in this class; undefined where only other descendants have it. */
export function firstProperty(context: CompileContext, path: Path): CIMProperty | undefined {
  const [step] = path.steps;
  if (step === undefined) throw new QueryError('invalid', 'an instance has no value of its own', path.at);
  if (step.scope !== undefined && !context.cimClass.isA(step.scope)) return undefined;
  const property = context.cimClass.property(step.name);
  if (property !== undefined) return property;
  const known = context.repository.withDescendants(context.from).some((cimClass) => cimClass.property(step.name));
  if (!known) throw new QueryError('invalid', `class ${context.from} has no property ${step.name}`, path.at);
  return undefined;
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
