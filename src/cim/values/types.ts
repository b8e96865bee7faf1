import type { CIMDateTime } from './datetime.ts';
import type { CIMInstance } from './instance.ts';
import type { InstancePath } from './path.ts';

/** The intrinsic data types of CIM (DSP0004 3.0 § 5.2). */
export const intrinsicTypes = [
  'boolean',
  'string',
  'char16',
  'datetime',
  'uint8',
  'sint8',
  'uint16',
  'sint16',
  'uint32',
  'sint32',
  'uint64',
  'sint64',
  'real32',
  'real64',
] as const;

export type IntrinsicType = (typeof intrinsicTypes)[number];

const byName: ReadonlyMap<string, IntrinsicType> = new Map(intrinsicTypes.map((type) => [type, type]));

/** The type of that name, which is in lower case. */
export function intrinsicType(name: string): IntrinsicType | undefined {
  return byName.get(name);
}

/** What an element may be of. */
export type DataType = IntrinsicType | 'reference';

/**
 * One value that is neither an array nor NULL. uint64 and sint64 are bigint, the smaller integers and reals number;
 * embedded objects (type string with the EmbeddedObject or EmbeddedInstance qualifier) are CIMInstance.
 */
export type CIMScalar = boolean | string | number | bigint | CIMDateTime | InstancePath | CIMInstance;

/** A value of a property, parameter or qualifier; NULL is null, in arrays too. */
export type CIMValue = CIMScalar | readonly (CIMScalar | null)[];

/** Is it an array? `Array.isArray` does not tell the compiler of one that is readonly. */
export function isList(value: CIMValue | null): value is readonly (CIMScalar | null)[] {
  return Array.isArray(value);
}

/** A value together with its declared type; what properties of free-standing instances and parameters carry. */
export interface TypedValue {
  readonly type: DataType;
  readonly isArray: boolean;
  /** Set for type string that holds an embedded instance or object; a class in it stays the text that was sent. */
  readonly embedded?: 'instance' | 'object';
  readonly value: CIMValue | null;
}
