import type { CIMValue } from '../../cim/index.ts';
import type { XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { ClassName, KeyName, OptionalName, PropertyValue, RequiredName } from './classes.ts';
import type { AnySource, ConstantMapping, Each, Home, RecordMapping } from './mapping.ts';
import type { Followed, NoReads, OnlyWays, Reads, View, Way } from './records.ts';
import type { Settable, SettableSource } from './settable.ts';
import type { Source } from './sources.ts';
import type { Write } from './write.ts';

/** Field values that a record must have (a list: one of them), or a predicate. */
export type When<T extends XenClassName, W, E = never> =
  | { readonly [N in keyof View<T, W, E>]?: View<T, W, E>[N] extends infer V ? V | readonly V[] : never }
  | ((record: XenRecord<T>, followed: Followed<T, W>) => boolean);

type SourceOf<C extends ClassName, P, T extends XenClassName, W, E> = Source<
  XenRecord<T>,
  View<T, W, E>,
  Followed<T, W>,
  E,
  Way<T> | 'self',
  PropertyValue<C, P>
>;

/** A source, or one that can be written back. */
type PropertyOf<C extends ClassName, P, T extends XenClassName, W, E> =
  | SourceOf<C, P, T, W, E>
  | SettableSource<T, View<T, W, E>, PropertyValue<C, P>>;

interface Common<C extends ClassName> {
  /** Where the instances are served; references name the first. Left out: in the pool's namespace. */
  readonly in?: readonly Home[];
  /** The properties that stay NULL, by the reason why; beside those of `unmapped.ts`. */
  readonly unmapped?: Readonly<Record<string, readonly OptionalName<C>[]>>;
}

interface Sources<C extends ClassName, T extends XenClassName, W, E> {
  /**
   * Read both ways. One of the sources must tell the record: the field `uuid`, a text with `{uuid}` in it, or a
   * function whose text ends in `/` and the uuid.
   */
  readonly key: { readonly [P in KeyName<C>]: SourceOf<C, P, T, W, E> };
  /** Keys that a path may have wrong, because clients send them wrong. */
  readonly lenient?: readonly KeyName<C>[];
  readonly properties: { readonly [P in RequiredName<C>]: PropertyOf<C, P, T, W, E> } & {
    readonly [P in OptionalName<C>]?: PropertyOf<C, P, T, W, E>;
  };
  /** How the properties can be set that are not settable by themselves. */
  readonly writes?: { readonly [P in RequiredName<C> | OptionalName<C>]?: Write<T> };
}

/** Declares that `cimClass` has an instance on each record of class `from` (that `when` allows). */
export interface InstancesDeclaration<C extends ClassName, T extends XenClassName, W, E extends Each>
  extends Common<C>,
    Sources<C, T, W, E> {
  readonly from: T;
  /** The fields of other records that the declaration looks at. Stands before what uses it. */
  readonly reads?: OnlyWays<T, W>;
  readonly when?: When<T, W, E>;
  /**
   * A record gives several instances: one for each of these words, or, where a number is given, one for each of 0, 1, …
   * below it. Sources name the word or number as `each`.
   */
  readonly each?: readonly E[] | ((record: XenRecord<T>, followed: Followed<T, W>) => number | readonly E[]);
}

/**
 * A CIM class whose instances stand on records of a Xen-API class.
 *
 * @see test/mapping/engine/forms.ts for every form
 */
export function instances<
  C extends ClassName,
  T extends XenClassName,
  const W extends Reads<T> = NoReads,
  const E extends Each = number,
>(cimClass: C, declaration: InstancesDeclaration<C, T, W, E>): RecordMapping<C, T> {
  return erase({ ...declaration, form: 'instances', cimClass });
}

/** Declares the one instance of a class that stands on no record, but is named after the pool's coordinator. */
export interface SingletonDeclaration<C extends ClassName, W> extends Common<C>, Sources<C, 'host', W, never> {
  readonly reads?: OnlyWays<'host', W>;
}

/** A CIM class with one instance in the pool (a service, its capabilities). Its record is the coordinator's host. */
export function singleton<C extends ClassName, const W extends Reads<'host'> = NoReads>(
  cimClass: C,
  declaration: SingletonDeclaration<C, W>,
): RecordMapping<C, 'host'> {
  return erase({ ...declaration, form: 'singleton' as const, from: 'host' as const, cimClass });
}

/** The values of one instance of C: keys and required properties, and whatever else it has. */
export type ConstantRow<C extends ClassName> = { readonly [P in KeyName<C> | RequiredName<C>]: PropertyValue<C, P> } & {
  readonly [P in OptionalName<C>]?: PropertyValue<C, P>;
};

/** A CIM class whose instances are always the same (profiles, kinds of virtualization). */
export function constants<C extends ClassName>(
  cimClass: C,
  declaration: Common<C> & { readonly rows: readonly ConstantRow<C>[] },
): ConstantMapping<C> {
  const { in: homes = ['pool'], unmapped = {}, rows } = declaration;
  return {
    form: 'constants',
    cimClass,
    in: homes,
    unmapped: unmapped as ConstantMapping['unmapped'],
    rows: rows as readonly Readonly<Record<string, CIMValue>>[],
  };
}

/** The one place where a checked declaration loses its types; what can be written is put beside what is read. */
function erase<C extends ClassName, T extends XenClassName>(declaration: {
  readonly form: RecordMapping['form'];
  readonly cimClass: C;
  readonly from: T;
  readonly properties: object;
  readonly writes?: object;
}): RecordMapping<C, T> {
  const declared = Object.entries(declaration.properties) as readonly (readonly [string, Written])[];
  const properties = Object.fromEntries(
    declared.map(([name, source]) => [name, isSettable(source) ? source.from : source]),
  );
  const settable = declared.flatMap(([name, source]) => (isSettable(source) ? [[name, source.write] as const] : []));
  const writes = { ...Object.fromEntries(settable), ...declaration.writes };
  const defaults = { in: ['pool'], unmapped: {}, lenient: [] };
  return { ...defaults, ...declaration, properties, writes } as unknown as RecordMapping<C, T>;
}

type Written = AnySource | Settable<AnySource, unknown, unknown>;

const isSettable = (source: Written): source is Settable<AnySource, unknown, unknown> =>
  typeof source === 'object' && 'source' in source && source.source === 'settable';
