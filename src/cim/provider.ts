import type { CIMClass, CIMMethod, CIMProperty } from './schema/types.ts';
import type { CIMInstance } from './values/instance.ts';
import type { ClassPath, InstancePath } from './values/path.ts';
import type { CIMValue, TypedValue } from './values/types.ts';

declare const principalBrand: unique symbol;
/** Whoever sent the request; made by the authenticator, opaque to the server, given back to the providers. */
export interface Principal {
  readonly [principalBrand]?: never;
  /** For logs and for binding contexts to their owner. */
  readonly name: string;
  /** May change what belongs to the server: classes, qualifier types, namespaces. Asked only when they want to. */
  isAdministrator?(): boolean | Promise<boolean>;
  /** What else the audit log shall tell of them, such as the kind of account and its role; no secrets. */
  readonly identity?: Readonly<Record<string, string>>;
}

/** What a provider may know about the request it serves. */
export interface OperationContext {
  /** With nothing but the name where the operation is of an enumeration session. */
  readonly principal: Principal;
  /** Namespace of the operation, in the server's spelling. */
  readonly namespace: string;
}

/** The CIM-XML text of a whole instance, as far as it has been asked for. */
export interface KeptText {
  /** INSTANCENAME. */
  readonly name?: string | undefined;
  /** INSTANCE with all properties and without class origins. */
  readonly instance?: string | undefined;
}

/** By the index of a property: the value that it has in every row of a kind, undefined where rows differ. */
export type FixedValues = readonly (CIMValue | null | undefined)[];

/**
 * An instance as a provider serves it: values by the index of the property in `cimClass.properties`. A row is
 * immutable: when what it was made of changes, the provider makes a new row. One that the provider gives again may
 * therefore carry the text that the CIM-XML writer made of it; what memory that may take is the provider's to say.
 */
export interface Row {
  /** The creation class; never abstract. */
  readonly cimClass: CIMClass;
  value(index: number): CIMValue | null;
  /** The same list in every row of a kind, of which a class has few: text is made of it once. */
  readonly fixed?: FixedValues;
  readonly kept?: KeptText | undefined;
  /** Does it keep text that it is offered, as far as there is room? Rows that are used once do not. */
  readonly keeps?: boolean;
  keep?(text: KeptText): void;
}

/**
 * A lazy list. `undefined` is no item but a place to pause: work was done and nothing came of it (a record without
 * instances, a row that a query refused), so whoever reads may give the event loop back.
 */
export type Items<T> = Iterable<T | undefined>;

/** One step of an association traversal, seen from the source instance. */
export interface Edge {
  /** The association instance; made only when asked for. */
  association(): Row;
  /** The reference property at the other end. */
  readonly resultRole: CIMProperty;
  /** Path of the instance at the other end, namespace always set. */
  readonly path: InstancePath;
  /** The instance at the other end; undefined when it does not exist (any more). */
  far(): Row | undefined;
}

/** What an extrinsic method answers: its return value and out parameters by declared name. */
export interface MethodResult {
  readonly returnValue: CIMValue | null;
  readonly out?: ReadonlyMap<string, CIMValue | null>;
}

/**
 * The only interface through which instances come into the server. Providers are found by (namespace, class); the
 * class that is passed in is always one that the provider registered for, concrete, and exact (subclasses are asked
 * for one by one). Reads are synchronous: they never wait for anything. Iterables are lazy; they may be held across
 * changes (pull operations do), and then show each instance at most once. Errors are `CIMError`s.
 */
export interface Provider {
  enumerate(context: OperationContext, cimClass: CIMClass): Items<Row>;
  /** What tells about how many there are without making them; undefined where nothing does. */
  counter?(context: OperationContext, cimClass: CIMClass): (() => number) | undefined;
  /** `path` is normalised (declared key names and types) but keys may be missing. Undefined: no such instance. */
  get(context: OperationContext, cimClass: CIMClass, path: InstancePath): Row | undefined;
  /** Edges of association class `association` on which `source` stands in the reference property `role`. */
  traverse?(context: OperationContext, association: CIMClass, role: CIMProperty, source: InstancePath): Items<Edge>;
  /** `parameters`: the in parameters by declared name, checked against the declaration. */
  invoke?(
    context: OperationContext,
    cimClass: CIMClass,
    target: InstancePath | ClassPath,
    method: CIMMethod,
    parameters: ReadonlyMap<string, TypedValue>,
  ): Promise<MethodResult>;
  create?(context: OperationContext, cimClass: CIMClass, instance: CIMInstance): Promise<InstancePath>;
  /** `changes`: the properties to set, by declared name. */
  modify?(
    context: OperationContext,
    cimClass: CIMClass,
    path: InstancePath,
    changes: ReadonlyMap<string, CIMValue | null>,
  ): Promise<void>;
  delete?(context: OperationContext, cimClass: CIMClass, path: InstancePath): Promise<void>;
}

/** A concrete class and whoever serves its own instances. */
export interface Served {
  readonly cimClass: CIMClass;
  readonly provider: Provider;
}

export interface ProviderRegistry {
  /** The provider that serves the own instances of a class in a namespace. */
  find(namespace: string, className: string): Provider | undefined;
  /** Those of the classes whose own instances are served there, in their order. */
  served(namespace: string, classes: readonly CIMClass[]): readonly Served[];
}
