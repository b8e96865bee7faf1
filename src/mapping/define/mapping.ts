import type { CIMValue, InstancePath } from '../../cim/index.ts';
import type { XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { ClassName } from './classes.ts';
import type { Write } from './write.ts';

/*
 * Declarations as the engine reads them: the types of `instances`, `association` and `method` have been checked and
 * are gone.
 */

/** The instances of a mapping live in these namespaces; references to them name the first. */
export type Home = 'pool' | 'interop';

/** The number or word that tells the instances of one record apart. */
export type Each = number | string;

/** The records at the ends of the declared ways. */
export type FollowedRecords = Readonly<Record<string, XenRecord | undefined | readonly XenRecord[]>>;

export type ViewFunction<V> = (record: XenRecord, followed: FollowedRecords, each: Each) => V;

export type AnyTable = readonly [name: string, table: Readonly<Record<string, CIMValue | null>>, otherwise?: CIMValue];

/** A name of the view, or another source. */
export type AnySource =
  | string
  | AnyTable
  | { readonly source: 'constant'; readonly value: CIMValue | null }
  | { readonly source: 'text'; readonly pattern: string; readonly names: readonly string[] }
  | {
      readonly source: 'converted';
      readonly name: string;
      readonly convert: (value: never) => CIMValue | null;
      readonly revert?: (value: never) => unknown;
    }
  | {
      readonly source: 'reference';
      readonly candidates: readonly Target[];
      readonly way: string;
      readonly convert: (paths: readonly InstancePath[]) => CIMValue | null;
    }
  | ViewFunction<CIMValue | null>;

export type Condition = Readonly<Record<string, unknown>> | ViewFunction<boolean>;

interface Declared<C extends ClassName> {
  readonly cimClass: C;
  readonly in: readonly Home[];
  /** Reason to the properties that stay NULL for it. */
  readonly unmapped: Readonly<Record<string, readonly string[]>>;
}

/** A class whose instances stand on records of a Xen-API class. */
export interface RecordMapping<C extends ClassName = ClassName, T extends XenClassName = XenClassName>
  extends Declared<C> {
  /** `singleton`: only the pool's coordinator has one. */
  readonly form: 'instances' | 'singleton';
  readonly from: T;
  readonly when?: Condition;
  /** Way to the fields that are looked at behind it. */
  readonly reads?: Readonly<Record<string, readonly string[]>>;
  readonly each?: readonly Each[] | ((record: XenRecord, followed: FollowedRecords) => number | readonly Each[]);
  readonly key: Readonly<Record<string, AnySource>>;
  /** Keys that a path may have wrong. */
  readonly lenient: readonly string[];
  readonly properties: Readonly<Record<string, AnySource>>;
  /** The properties that can be set, and how; each is among `properties`. */
  readonly writes: Readonly<Record<string, Write>>;
}

/** A class whose instances are always the same. */
export interface ConstantMapping<C extends ClassName = ClassName> extends Declared<C> {
  readonly form: 'constants';
  readonly rows: readonly Readonly<Record<string, CIMValue | null>>[];
}

export type InstanceMapping<C extends ClassName = ClassName> = RecordMapping<C> | ConstantMapping<C>;

/** What a property refers to: a mapping, or a class by its name, as classes that refer to each other must. */
export type Target = InstanceMapping | ClassName;

/** One end of an association. */
export interface End {
  /** The first that has an instance on the record stands there. */
  readonly candidates: readonly InstanceMapping[];
  /**
   * From the record that the edge stands on: itself, the record at the end of a way, all instances there are, or the
   * instance whose path the record holds.
   */
  readonly way: 'self' | 'every' | string | PathEntry;
}

/** The entry of a map field in which the path of an instance stands as text. */
export interface PathEntry<F extends string = string> {
  readonly field: F;
  readonly entry: string;
}

/** An association whose instances are edges; each stands on one record. */
export interface AssociationMapping<C extends ClassName = ClassName> extends Declared<C> {
  readonly form: 'association';
  /** Undefined: both ends are 'every'. */
  readonly over: XenClassName | undefined;
  readonly when?: Condition;
  readonly ends: Readonly<Record<string, End>>;
  readonly properties: Readonly<Record<string, AnySource>>;
}
