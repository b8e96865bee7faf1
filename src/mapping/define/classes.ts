import type { Classes } from '../generated/classes.ts';

export type ClassName = keyof Classes & string;

type Properties<C extends ClassName> = Classes[C]['properties'];

/** The names of the key properties of C. */
export type KeyName<C extends ClassName> = Classes[C]['keys'] & keyof Properties<C> & string;

/** The properties of C that an instance must have a value for, keys apart (DSP0004, qualifier Required). */
export type RequiredName<C extends ClassName> = Exclude<
  Classes[C]['required'] & keyof Properties<C> & string,
  KeyName<C>
>;

/** The properties of C that an instance may leave NULL. */
export type OptionalName<C extends ClassName> = Exclude<keyof Properties<C> & string, KeyName<C> | RequiredName<C>>;

/** The type of a property's value, NULL apart. */
export type PropertyValue<C extends ClassName, P> = P extends keyof Properties<C> ? Properties<C>[P] : never;

/** The reference properties of association C. */
export type RoleName<C extends ClassName> = keyof Classes[C]['references'] & string;

/** The classes that may stand in the reference property R of association C. */
export type Referable<C extends ClassName, R extends RoleName<C>> = {
  [N in ClassName]: Classes[C]['references'][R] extends N | Classes[N]['ancestors'] ? N : never;
}[ClassName];

/** The methods of C, inherited ones too. */
export type MethodName<C extends ClassName> = keyof Classes[C]['methods'] & string;
