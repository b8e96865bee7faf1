import { type CIMDateTime, type InstancePath, printObjectPath } from '../../cim/index.ts';
import { toCIMDateTime } from './datetime.ts';
import type { Target } from './mapping.ts';
import type { Named } from './records.ts';

/** The same value for every instance. */
export interface Constant<V> {
  readonly source: 'constant';
  readonly value: V;
}

/** A text with the values of `fields` put in. */
export interface Text<N extends string> {
  readonly source: 'text';
  readonly pattern: string;
  /** The names in braces, in their order. */
  readonly names: readonly N[];
}

/** A field whose value A becomes a V. */
export interface Converted<N extends string, A, V> {
  readonly source: 'converted';
  readonly name: N;
  readonly convert: (value: A) => V | null;
}

/** A converted field whose property can be read backwards. */
export interface Reversible<N extends string, A, V> extends Converted<N, A, V> {
  readonly revert: (value: V | null) => A | undefined;
}

/** The paths of other instances: the mapping's (or the first of several mappings') on the records at the end of a way. */
export interface Reference<P extends string, V> {
  readonly source: 'reference';
  readonly candidates: readonly Target[];
  readonly way: P;
  readonly convert: (paths: readonly InstancePath[]) => V | null;
}

/** A table over an enumerated field: total, so a value that is added to the data model must be thought about. */
export type Table<R, V> = {
  [N in keyof R & string]: R[N] extends string | boolean
    ? string extends R[N]
      ? never
      : readonly [N, Readonly<Record<`${R[N]}`, V | null>>, V?]
    : never;
}[keyof R & string];

/** Where a property's value comes from: R is the view, F the followed records, E the number or word of `each`. */
export type Source<T, R, F, E, P extends string, V> =
  | Named<R, V>
  | Constant<V>
  | Table<R, V>
  | Reference<P, V>
  | Converted<Named<R, bigint>, bigint, V>
  | Converted<Named<R, string>, string, V>
  | Converted<Named<R, number>, number, V>
  | Converted<Named<R, ReadonlyMap<string, string>>, ReadonlyMap<string, string>, V>
  | (string extends V ? Text<Named<R, string | bigint | number>> : never)
  | ((record: T, followed: F, each: E) => V | null);

/** The same value for every instance. */
export const constant = <const V>(value: V): Constant<V> => ({ source: 'constant', value });

type NamesIn<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | NamesIn<Rest> : never;

/**
 * A text with fields put in: `text('Xen:{VM.uuid}/{uuid}')`. NULL when one of them dangles. As a key it is read both
 * ways, so between two names there must be a character that the first never has.
 */
export const text = <const P extends string>(pattern: P): Text<NamesIn<P>> => ({
  source: 'text',
  pattern,
  names: [...pattern.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] as NamesIn<P>),
});

const converted = <N extends string, A, V>(name: N, convert: (value: A) => V | null): Converted<N, A, V> => ({
  source: 'converted',
  name,
  convert,
});

const reversible = <N extends string, A, V>(
  name: N,
  convert: (value: A) => V | null,
  revert: (value: V | null) => A | undefined,
): Reversible<N, A, V> => ({ ...converted(name, convert), revert });

/** An int field in a property of at most 32 bits. */
export const number = <N extends string>(name: N) =>
  reversible(
    name,
    (value: bigint) => Number(value),
    (value) => (value === null ? undefined : BigInt(value)),
  );

/** A text field; NULL where it is empty, as the Xen-API has no other word for "none". */
export const filled = <N extends string>(name: N) =>
  reversible(
    name,
    (value: string) => value || null,
    (value) => value ?? '',
  );

/** A time field as datetime; NULL for 1970, the Xen-API's word for "never". */
export const datetime = <N extends string>(name: N) =>
  converted(name, (value: string): CIMDateTime | null => toCIMDateTime(value));

/** A map field as `key=value` texts, the form that the former provider gave maps. */
export const pairs = <N extends string>(name: N) => converted(name, toPairs);

export const toPairs = (map: ReadonlyMap<string, string>): readonly string[] =>
  [...map].map(([key, value]) => `${key}=${value}`);

/** One entry of a map field; NULL where it is missing. */
export const entry = <N extends string>(name: N, key: string) =>
  converted(name, (value: ReadonlyMap<string, string>) => value.get(key) ?? null);

const reference =
  <V>(convert: (paths: readonly InstancePath[]) => V | null) =>
  <P extends string>(mapped: Target | readonly Target[], way: P): Reference<P, V> => ({
    source: 'reference',
    candidates: [mapped].flat(),
    way,
    convert,
  });

/**
 * The path of the mapping's instance on the record at the end of a way (`'self'`: on the record itself) as text, which
 * the Xen classes have in string properties (`root/cimv2:Xen_Disk.DeviceID="…"`).
 */
export const uriTo = reference((paths) => (paths[0] ? printObjectPath(paths[0]) : null));

/** The paths of all instances at the end of a way as texts. */
export const urisTo = reference((paths): readonly string[] | null =>
  paths.length > 0 ? paths.map((path) => printObjectPath(path)) : null,
);
