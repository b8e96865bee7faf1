import type { MessageName, Ref, XenClassName } from '../../xenapi/index.ts';
import type { ClassName, KeyName, OptionalName, PropertyValue, RequiredName } from './classes.ts';
import type { RecordMapping } from './mapping.ts';
import type { Operations } from './method.ts';

type PropertyOf<C extends ClassName> = KeyName<C> | RequiredName<C> | OptionalName<C>;

/** What a creation gets: the values that it cannot do without, and those that it takes. */
export type Given<C extends ClassName, N extends PropertyOf<C>, O extends PropertyOf<C>> = {
  readonly [P in N]: PropertyValue<C, P>;
} & { readonly [P in O]?: PropertyValue<C, P> };

/** How instances of a mapped class are made. */
export interface CreationDeclaration<
  C extends ClassName,
  T extends XenClassName,
  N extends PropertyOf<C>,
  O extends PropertyOf<C>,
> {
  /** The properties that a new instance must have. */
  readonly requires: readonly N[];
  /** The properties that it may have beside. The pool, not the client, chooses all others. */
  readonly takes: readonly O[];
  /** The messages that it sends, for the documentation. */
  readonly messages: readonly MessageName[];
  /** Makes the record that the new instance stands on. */
  run(call: Operations & { readonly values: Given<C, N, O> }): Promise<Ref<T>>;
}

/** CreateInstance (DSP0200) of a mapped class, as the engine reads it. */
export interface CreationMapping {
  readonly form: 'creation';
  readonly mapping: RecordMapping;
  readonly requires: readonly string[];
  readonly takes: readonly string[];
  readonly messages: readonly string[];
  run(call: Operations & { readonly values: Readonly<Record<string, unknown>> }): Promise<Ref>;
}

/**
 * What CreateInstance does for a mapped class. Classes without one answer NOT_SUPPORTED. The engine refuses what lacks
 * a required property and what has one that cannot be chosen; keys that are not taken are the pool's to give.
 */
export function creation<
  C extends ClassName,
  T extends XenClassName,
  const N extends PropertyOf<C>,
  const O extends PropertyOf<C>,
>(mapping: RecordMapping<C, T>, declaration: CreationDeclaration<C, T, N, O>): CreationMapping {
  return { form: 'creation', mapping, ...declaration } as unknown as CreationMapping;
}
