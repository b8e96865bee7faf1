import type { CIMDateTime } from './datetime.ts';

/** What a key property may hold (DSP0004: no arrays, no NULL, no embedded objects). */
export type KeyValue = boolean | string | number | bigint | CIMDateTime | InstancePath;

/**
 * The path of an instance. `keys` maps the key property's name to its value; the names have the spelling of the class
 * declaration once the path went through `normalisePath` of the schema, the sender's spelling before that.
 */
export interface InstancePath {
  readonly kind: 'instance-path';
  readonly host?: string;
  readonly namespace?: string;
  readonly className: string;
  readonly keys: ReadonlyMap<string, KeyValue>;
}

/** The path of a class, as traversal and static method calls use it. */
export interface ClassPath {
  readonly kind: 'class-path';
  readonly host?: string;
  readonly namespace?: string;
  readonly className: string;
}
