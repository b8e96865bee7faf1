import type { CIMValue } from '../../cim/index.ts';
import type { MessageName, Messages, Records, Ref, XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { AnySource, AnyTable } from './mapping.ts';
import type { Named } from './records.ts';
import type { Reversible, Table } from './sources.ts';
import { type Asked, cannotBe, type Step, type Write } from './write.ts';

/** A source with the way back: `S` is read, records of class `T` take an `X` for it. */
export interface Settable<S, T, X> {
  readonly source: 'settable';
  readonly from: S;
  readonly write: Write;
  /** Only in the types. */
  readonly takes?: { readonly record: T; readonly value: X };
}

/** The settable sources of a property with value V in a declaration over T, whose view is R. */
export type SettableSource<T extends XenClassName, R, V> =
  | { [N in Named<R, V> & keyof Records[T]]: Settable<N, T, Records[T][N]> }[Named<R, V> & keyof Records[T]]
  | TableWith<T, Table<R, V>>
  | ReversibleWith<T, Named<R, bigint>, bigint, V>
  | ReversibleWith<T, Named<R, string>, string, V>;

type TableWith<T extends XenClassName, B> = B extends readonly [infer N extends keyof Records[T], ...unknown[]]
  ? Settable<B, T, Records[T][N]>
  : never;

type ReversibleWith<T extends XenClassName, N extends string, A, V> = Settable<Reversible<N, A, V>, T, A>;

type SelfOf<M extends MessageName> = Messages[M]['parameters'] extends readonly [Ref<infer C>, unknown] ? C : never;
type ValueOf<M extends MessageName> = Messages[M]['parameters'] extends readonly [unknown, infer X] ? X : never;

/**
 * A field, table or reversible source whose property can be set: `message` takes the record and the field's new value.
 * A table is read backwards; where several field values give one CIM value, the first is the one that is written. What
 * takes more than one message or more than one field has a write of its own, in `writes` of the declaration.
 */
export const settable = <const S, M extends MessageName>(from: S, message: M): Settable<S, SelfOf<M>, ValueOf<M>> => ({
  source: 'settable',
  from,
  write: setter(from as AnySource, message),
});

/** One message that sets one field. */
function setter(from: AnySource, message: MessageName): Write {
  const field = fieldOf(from);
  const read = reader(from);
  return {
    messages: [message],
    plan: ({ target, values }) =>
      [...values].map(([property, value]) => {
        const present = (target as unknown as Readonly<Record<string, unknown>>)[field];
        const undo = { message, parameters: [target.$ref, present] };
        return { message, parameters: [target.$ref, read(property, value, present)], undo };
      }),
  };
}

function fieldOf(from: AnySource): string {
  if (typeof from === 'string') return from;
  if (typeof from === 'object' && 'source' in from) return from.source === 'converted' ? from.name : '';
  return typeof from === 'object' ? from[0] : '';
}

/** Makes the field's value of the property's. */
type Reader = (property: string, value: CIMValue | null, present: unknown) => unknown;

function reader(from: AnySource): Reader {
  if (typeof from === 'object' && 'source' in from) {
    const revert = from.source === 'converted' ? from.revert : undefined;
    return (property, value) => revert?.(value as never) ?? refuse(property, 'a value');
  }
  return typeof from === 'object' ? tableReader(from) : plain;
}

/** The Xen-API has no NULL: an empty text is its word for "none". */
const plain: Reader = (property, value, present) => {
  if (value !== null) return value;
  return typeof present === 'string' ? '' : refuse(property, 'a value');
};

function tableReader([, table]: AnyTable): Reader {
  const back = new Map(
    Object.entries(table)
      .toReversed()
      .map(([word, value]) => [textOf(value), word]),
  );
  return (property, value, present) => {
    const word = back.get(textOf(value)) ?? refuse(property, `one of ${[...back.keys()].toSorted().join(', ')}`);
    return typeof present === 'boolean' ? word === 'true' : word;
  };
}

const textOf = (value: unknown): string => (value === null ? 'NULL' : String(value));

function refuse(property: string, wanted: string): never {
  throw cannotBe(property, wanted);
}

/** A write of one property; `plan` gets its new value. */
export const writing = <T extends XenClassName, V extends CIMValue>(
  messages: readonly MessageName[],
  plan: (target: XenRecord<T>, value: V | null, property: string, asked: Asked<T>) => readonly Step[],
): Write<T> => ({
  messages,
  plan: (asked) =>
    [...asked.values].flatMap(([property, value]) => plan(asked.target, value as V | null, property, asked)),
});
