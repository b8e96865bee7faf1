declare const refBrand: unique symbol;
/** An opaque reference to a record of class C, exactly as the pool spells it. */
export type Ref<C extends string = string> = string & { readonly [refBrand]: C };

/** The null reference; the mirror's decoder turns every spelling of null (also `""` of old databases) into it. */
export const nullRef = 'OpaqueRef:NULL';

/** The type of a field, parameter or result in the data model. */
export type XenType =
  | { readonly kind: 'string' | 'int' | 'float' | 'bool' | 'datetime' | 'void' }
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'ref'; readonly class: string }
  | { readonly kind: 'set' | 'option'; readonly of: XenType }
  | { readonly kind: 'map'; readonly key: XenType; readonly value: XenType }
  | { readonly kind: 'record'; readonly class: string }
  /** Types that the bridge only passes through (event batches, data sources, …). */
  | { readonly kind: 'other'; readonly name: string };

export interface XenField {
  readonly name: string;
  readonly type: XenType;
  readonly qualifier: 'RO/runtime' | 'RO/constructor' | 'RW';
  /** Value on the wire form (ints as decimal strings) that a record gets when none is given; undefined: zero of the type. */
  readonly defaultValue?: unknown;
  /** Roles that may write single keys of a map field where they differ from those of its setter; a key may end in `*`. */
  readonly keyRoles?: ReadonlyMap<string, readonly string[]>;
}

export interface XenParameter {
  readonly name: string;
  readonly type: XenType;
  /** Present: the parameter may be left out where all that follow it may be, too. */
  readonly defaultValue?: unknown;
}

/** What a message does where the data model says it all; `custom` where it does not. */
export type MessageKind =
  | 'getter'
  | 'setter'
  | 'add'
  | 'remove'
  | 'make'
  | 'delete'
  | 'get_record'
  | 'get_by_uuid'
  | 'get_by_label'
  | 'get_all'
  | 'get_all_where'
  | 'get_all_records'
  | 'get_all_records_where'
  | 'custom';

export interface XenMessage {
  readonly name: string;
  readonly kind: MessageKind;
  /** Without the session, which comes first on the wire unless `sessionless`. */
  readonly parameters: readonly XenParameter[];
  readonly result: XenType;
  /** The roles that may call it; empty: local root alone. */
  readonly roles: readonly string[];
  /** Has an `Async.` form. */
  readonly async: boolean;
  readonly sessionless?: true;
  /** The field of getter, setter, add and remove messages. */
  readonly field?: string;
  /** Answers MESSAGE_REMOVED. */
  readonly removed?: true;
}

export interface XenClass {
  readonly name: string;
  /** The name in events: lower case in xapi. */
  readonly eventClass: string;
  /** Its changes are told by events. */
  readonly events: boolean;
  /** Its records are rows of the pool's database. */
  readonly stored: boolean;
  readonly fields: readonly XenField[];
  readonly messages: readonly XenMessage[];
  /** Fields that `create` must be given; the others have defaults. */
  readonly required: readonly string[];
}

/** One end of a two-way reference: a ref or set-of-refs field. */
export interface RelationEnd {
  readonly class: string;
  readonly field: string;
}

/** Two fields that mirror each other: a record named by one end names it back by the other. */
export interface Relation {
  readonly a: RelationEnd;
  readonly b: RelationEnd;
}

/** A dialect's data model. */
export interface DataModel {
  readonly classes: ReadonlyMap<string, XenClass>;
  /** The same by their names in events. */
  readonly eventClasses: ReadonlyMap<string, XenClass>;
  /** Those of all classes by their full names, such as `VM.start`. */
  readonly messages: ReadonlyMap<string, XenMessage>;
  readonly relations: readonly Relation[];
  /** Error codes with the names of their parameters. */
  readonly errors: ReadonlyMap<string, readonly string[]>;
}
