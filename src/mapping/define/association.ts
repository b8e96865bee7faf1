import type { Records, XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { ClassName, OptionalName, PropertyValue, Referable, RequiredName, RoleName } from './classes.ts';
import type { When } from './instances.ts';
import type {
  AssociationMapping,
  ConstantMapping,
  Each,
  End,
  Home,
  InstanceMapping,
  PathEntry,
  RecordMapping,
} from './mapping.ts';
import type { Followed, NoReads, View, Way, WayTo } from './records.ts';
import type { Source } from './sources.ts';

/** The end of an edge: the mapping's instances on the record itself, on the record(s) at the end of a way, or all. */
type EndAt<N extends ClassName, T extends XenClassName> =
  | readonly [Mapped<N, T>, 'self']
  | { [K in XenClassName]: readonly [Mapped<N, K>, WayTo<T, K>] }[XenClassName]
  | EveryEnd<N>
  | readonly [Mapped<N, XenClassName>, PathEntry<MapField<T>>];

type MapField<T extends XenClassName> = {
  [F in keyof Records[T] & string]: Records[T][F] extends ReadonlyMap<string, string> ? F : never;
}[keyof Records[T] & string];

/**
 * The end of an edge is the instance whose path stands in an entry of a map field of the record, as `printObjectPath`
 * writes it. Where there is none, or it leads nowhere, there is no edge.
 */
export const pathIn = <const F extends string>(field: F, entry: string): PathEntry<F> => ({ field, entry });

type EveryEnd<N extends ClassName> = readonly [Mapped<N, XenClassName> | ConstantMapping<N>, 'every'];

/** A mapping, or several of which the first that has an instance on the record stands at the end. */
type Mapped<N extends ClassName, K extends XenClassName> = RecordMapping<N, K> | readonly RecordMapping<N, K>[];

/** Functions get the number or word of the end that has one. */
type EdgeSource<A extends ClassName, P, T extends XenClassName> = Source<
  XenRecord<T>,
  View<T, NoReads, never>,
  Followed<T, NoReads>,
  Each,
  Way<T> | 'self',
  PropertyValue<A, P>
>;

type EdgeProperties<A extends ClassName, T extends XenClassName> = {
  readonly [P in RequiredName<A>]: EdgeSource<A, P, T>;
} & { readonly [P in OptionalName<A>]?: EdgeSource<A, P, T> };

/** Edges that stand on records of class `over`. Two records must not give the same pair of ends. */
export type AssociationDeclaration<A extends ClassName, T extends XenClassName> = {
  readonly over?: T;
  readonly when?: When<T, NoReads>;
  /** Where the edges are served; references name the first. Left out: in the pool's namespace. */
  readonly in?: readonly Home[];
  readonly unmapped?: Readonly<Record<string, readonly OptionalName<A>[]>>;
} & ([RequiredName<A>] extends [never]
  ? { readonly properties?: EdgeProperties<A, T> }
  : { readonly properties: EdgeProperties<A, T> }) & {
    readonly [R in RoleName<A>]: EndAt<Referable<A, R>, NoInfer<T>>;
  };

/**
 * An association class. An edge stands on one record of class `over`; each end tells how to come from that record to
 * its instances: `'self'`, a way (`'VM'`, `'VDI.SR'`, `'host_CPUs'`), `pathIn(…)`, or `'every'`. Without `over` both
 * ends are `'every'`.
 */
export function association<A extends ClassName, T extends XenClassName = never>(
  cimClass: A,
  declaration: AssociationDeclaration<A, T>,
): AssociationMapping<A> {
  const { over, when, properties, in: homes, unmapped, ...roles } = declaration as Partial<AssociationMapping>;
  return {
    form: 'association',
    cimClass,
    over,
    in: homes ?? ['pool'],
    unmapped: unmapped ?? {},
    properties: properties ?? {},
    ends: Object.fromEntries(Object.entries(roles).map(([role, end]) => [role, toEnd(end as unknown as WrittenEnd)])),
    ...(when && { when }),
  };
}

type WrittenEnd = readonly [mapped: InstanceMapping | readonly InstanceMapping[], way: End['way']];

function toEnd([mapped, way]: WrittenEnd): End {
  return { candidates: [mapped].flat(), way };
}
