import type { InstancePath } from './path.ts';
import type { CIMScalar, CIMValue, TypedValue } from './types.ts';

/**
 * A free-standing instance: an embedded object, a parameter, the body of CreateInstance or of an indication.
 * Instances that a provider serves are rows (`provider.ts`), not these.
 */
export interface CIMInstance {
  readonly kind: 'instance';
  readonly className: string;
  readonly path?: InstancePath;
  /** Property name, in the sender's spelling, to value; look-ups go through `propertyOf`, which ignores case. */
  readonly properties: ReadonlyMap<string, TypedValue>;
}

/** The property of that name in any case. */
export function propertyOf(instance: CIMInstance, name: string): TypedValue | undefined {
  const exact = instance.properties.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  for (const [candidate, value] of instance.properties) {
    if (candidate.toLowerCase() === wanted) return value;
  }
  return undefined;
}

/** Tells the embedded instance among the values that are objects. */
export function isInstance(value: CIMScalar | null): value is CIMInstance {
  return typeof value === 'object' && value !== null && value.kind === 'instance';
}

/** Is it an instance, or a list with one in it? */
export function holdsInstance(value: CIMValue | null | undefined): boolean {
  return [value ?? null].flat().some(isInstance);
}
