import type { Records, Ref, XenClassName, XenRecord } from '../../xenapi/index.ts';

/** The class that a field refers to, be it one reference or a set of them; never for other fields. */
type TargetOf<V> =
  V extends Ref<infer C> ? C & XenClassName : V extends readonly Ref<infer C>[] ? C & XenClassName : never;

/** The fields of T that refer to records. */
export type RefField<T extends XenClassName> = {
  [F in keyof Records[T] & string]: TargetOf<Records[T][F]> extends never ? never : F;
}[keyof Records[T] & string];

/** The class of the records behind field F of T. */
type Behind<T extends XenClassName, F> = F extends keyof Records[T] ? TargetOf<Records[T][F]> : never;

/** The class at the end of way P from a record of T; never where P is no way. */
export type EndOf<T extends XenClassName, P> = P extends `${infer F}.${infer G}`
  ? Behind<Behind<T, F>, G>
  : Behind<T, P>;

/** The ways from T to other records: one step (`VDI`) or two (`VDI.SR`). */
export type Way<T extends XenClassName> =
  | RefField<T>
  | { [F in RefField<T>]: `${F}.${RefField<Behind<T, F>>}` }[RefField<T>];

/** The ways from T that end at a record of class E. */
export type WayTo<T extends XenClassName, E> = {
  [P in Way<T>]: EndOf<T, P> extends E ? P : never;
}[Way<T>];

/** Does way P pass a set of references, so that it ends at any number of records? */
type IsPlural<T extends XenClassName, P> = P extends `${infer F}.${infer G}`
  ? IsPlural<T, F> extends true
    ? true
    : IsPlural<Behind<T, F>, G>
  : P extends keyof Records[T]
    ? Records[T][P] extends readonly unknown[]
      ? true
      : false
    : false;

/** What a declaration reads of other records: the way to them, and the fields that it looks at there. */
export type Reads<T extends XenClassName> = {
  readonly [P in Way<T>]?: readonly (keyof Records[EndOf<T, P>] & string)[];
};

/** For declarations that look at their own record only. */
export type NoReads = Readonly<Record<never, never>>;

/** Refuses what is no way, which a type parameter bounded by `Reads` would let pass. */
export type OnlyWays<T extends XenClassName, W> = W & { readonly [P in Exclude<keyof W, Way<T>>]: never };

type Part<T extends XenClassName, P, F> = Pick<
  XenRecord<EndOf<T, P>>,
  (F | 'uuid' | '$ref') & keyof XenRecord<EndOf<T, P>>
>;

/**
 * The records behind the declared ways, with the declared fields (uuid comes with each): what a function in a
 * declaration gets beside its own record. A way through a set gives an array, without dangling members; any other
 * gives undefined where it dangles.
 */
export type Followed<T extends XenClassName, W> = {
  readonly [P in keyof W & string]: IsPlural<T, P> extends true
    ? readonly Part<T, P, FieldsIn<W[P]>>[]
    : Part<T, P, FieldsIn<W[P]>> | undefined;
};

type FieldsIn<L> = L extends readonly (infer F)[] ? F : never;

/** The declared fields behind ways that end at one record, by their dotted names (`metrics.install_time`). */
type FollowedFields<T extends XenClassName, W> = {
  readonly [P in keyof W & string as IsPlural<T, P> extends true
    ? never
    : `${P}.${(FieldsIn<W[P]> & string) | 'uuid'}`]: never;
};

type ValueAt<T extends XenClassName, N> = N extends keyof Records[T]
  ? Records[T][N]
  : N extends `${infer F}.${infer G}.${infer H}`
    ? H extends keyof Records[EndOf<T, `${F}.${G}`>]
      ? Records[EndOf<T, `${F}.${G}`>][H]
      : never
    : N extends `${infer F}.${infer G}`
      ? G extends keyof Records[EndOf<T, F>]
        ? Records[EndOf<T, F>][G]
        : never
      : never;

/**
 * Everything that a declaration over T may name: the record's own fields, the declared fields of followed records
 * (dotted), and `each`, the number or word of the instance where a record gives several.
 */
export type View<T extends XenClassName, W, E> = Records[T] & {
  readonly [N in keyof FollowedFields<T, W>]: ValueAt<T, N>;
} & { readonly [K in [E] extends [never] ? never : 'each']: E };

/** The names in view R whose value is a V; references are not text, although they are made of it. */
export type Named<R, V> = {
  [N in keyof R & string]: R[N] extends Ref ? never : R[N] extends V ? N : never;
}[keyof R & string];
