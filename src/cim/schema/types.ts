import type { CIMValue, DataType } from '../values/types.ts';

/** How a qualifier is handed down (DSP0004 2.8 § 5.1.2.10.3). */
export interface Flavors {
  readonly overridable: boolean;
  readonly toSubclass: boolean;
  readonly translatable: boolean;
}

/** Those of a qualifier type that states none. */
export const usualFlavors: Flavors = { overridable: true, toSubclass: true, translatable: false };

/** A qualifier value on a class, property, method or parameter (DSP0004 § 5.6). */
export interface Qualifier extends Flavors {
  readonly name: string;
  readonly type: DataType;
  readonly isArray: boolean;
  readonly value: CIMValue | null;
  readonly propagated: boolean;
  /** One of the flavors would be another if it had not been stated. */
  readonly statesFlavors?: true;
}

/** What a qualifier may stand on, in the order of the attributes of SCOPE. */
export const qualifierScopes = [
  'class',
  'association',
  'reference',
  'property',
  'method',
  'parameter',
  'indication',
] as const;

export type QualifierScope = (typeof qualifierScopes)[number];

/** A qualifier type declaration. */
export interface QualifierType extends Flavors {
  readonly name: string;
  readonly type: DataType;
  readonly isArray: boolean;
  readonly arraySize?: number;
  readonly value: CIMValue | null;
  readonly scopes: ReadonlySet<QualifierScope>;
}

/** What properties, parameters and method results have in common. */
export interface TypedElement {
  readonly name: string;
  readonly type: DataType;
  readonly isArray: boolean;
  readonly arraySize?: number;
  /** Class named by a reference. */
  readonly referenceClass?: string;
  /** From the EmbeddedInstance (then with its class) or EmbeddedObject qualifier. */
  readonly embedded?: 'instance' | 'object';
  readonly embeddedClass?: string;
  /** Effective qualifiers, key in lower case. */
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
}

export interface CIMProperty extends TypedElement {
  /** Position in `CIMClass.properties`; accessors of rows use it. */
  readonly index: number;
  readonly isKey: boolean;
  readonly defaultValue: CIMValue | null;
  /** Class that introduced the property; one that overrides it changes nothing in this. */
  readonly classOrigin: string;
  /** False where this class declares or overrides it. */
  readonly propagated: boolean;
}

export interface CIMParameter extends TypedElement {
  readonly isIn: boolean;
  readonly isOut: boolean;
  readonly isRequired: boolean;
}

export interface CIMMethod {
  readonly name: string;
  readonly returnType: DataType;
  readonly parameters: readonly CIMParameter[];
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  /** As that of a property. */
  readonly classOrigin: string;
  readonly propagated: boolean;
  readonly isStatic: boolean;
}

/**
 * A class with its inheritance resolved: inherited elements come first, in the superclass's order; an override keeps
 * the place of what it overrides.
 */
export interface CIMClass {
  readonly name: string;
  readonly superclass?: CIMClass;
  readonly isAbstract: boolean;
  readonly isAssociation: boolean;
  readonly isIndication: boolean;
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  readonly properties: readonly CIMProperty[];
  readonly keys: readonly CIMProperty[];
  /** Properties of type reference. */
  readonly references: readonly CIMProperty[];
  readonly methods: readonly CIMMethod[];
  /** Case-insensitive look-up. */
  property(name: string): CIMProperty | undefined;
  /** Case-insensitive look-up. */
  method(name: string): CIMMethod | undefined;
  /** Is this class `className` or a descendant of it? O(1), case-insensitive. */
  isA(className: string): boolean;
}

/** What is asked of classes by those that know of no namespaces and qualifier types. */
export type ClassLookup = Pick<ClassRepository, 'class' | 'withDescendants' | 'version'>;

/** The classes and qualifier types of one namespace, as a reader sees them. */
export interface ClassRepository {
  /** Case-insensitive look-up. */
  class(name: string): CIMClass | undefined;
  /** Direct subclasses, or all root classes for undefined; in declaration order. */
  subclasses(name: string | undefined): readonly CIMClass[];
  /** The class and all its descendants, the class first; for undefined all classes, each before those below it. */
  withDescendants(name: string | undefined): readonly CIMClass[];
  qualifierType(name: string): QualifierType | undefined;
  qualifierTypes(): Iterable<QualifierType>;
  /** Counts up with every change of a class or qualifier type; what was derived from the schema is stale then. */
  readonly version: number;
}
