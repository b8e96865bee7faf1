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
  readonly setterRoles?: readonly string[];
}

export interface XenParameter {
  readonly name: string;
  readonly type: XenType;
  readonly defaultValue?: unknown;
}

export interface XenMessage {
  readonly name: string;
  readonly parameters: readonly XenParameter[];
  readonly result: XenType;
  readonly roles?: readonly string[];
  /** Has an `Async.` form. */
  readonly async: boolean;
}

export interface XenClass {
  readonly name: string;
  /** Its changes are told by events. */
  readonly events: boolean;
  readonly fields: readonly XenField[];
  readonly messages: readonly XenMessage[];
}

/** A dialect's data model. `xapi` is generated from the XAPI data model, `xend` from the 2007 one. */
export interface DataModel {
  readonly classes: ReadonlyMap<string, XenClass>;
  readonly errors: ReadonlyMap<string, readonly string[]>;
}
