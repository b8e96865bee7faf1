import type { CIMClass, ClassLookup } from '../schema/types.ts';
import type { TextOrder } from './compare.ts';
import type { Meter } from './meter.ts';

/** What conditions may depend on beside the instance. */
export interface QueryEnvironment {
  /** Namespace of the instances, for functions that ask for their paths. */
  readonly namespace?: string;
  /** The one name of a namespace that may have several, for the paths in a query. */
  readonly properName?: (namespace: string) => string;
  /** Milliseconds since 1970, for CurrentDateTime, the same all along; without it that function is refused. */
  readonly now?: number;
}

/** What the parts of a query are compiled against. */
export interface CompileContext {
  readonly cimClass: CIMClass;
  readonly repository: ClassLookup;
  /**
   * The class after FROM or of the operation, that without a name where the instances may be of any: what none of its
   * descendants has is a misspelling.
   */
  readonly from: string;
  readonly environment: QueryEnvironment;
  /** Begins at zero with each instance. */
  readonly meter: Meter;
  /** How texts are compared; it counts its steps there. */
  readonly texts: TextOrder;
}

/**
 * Is this the class that the query names? Then what does not fit is the query's mistake; in one of its descendants it
 * only means that the instances of that one do not match.
 */
export function isStrict({ cimClass, from }: CompileContext): boolean {
  return from.toLowerCase() === cimClass.name.toLowerCase();
}
