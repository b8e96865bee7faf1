import type { InstancePath } from './path.ts';
import type { TypedValue } from './types.ts';

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
