import type { Flavors, QualifierScope } from '../schema/types.ts';
import type { DataType } from '../values/types.ts';
import type { Source } from './source.ts';

/** Every node knows the offset at which it starts. */
interface Node {
  readonly at: number;
}

/** A value as written; its CIM type comes from the element that it is for. */
export type Literal = Node &
  (
    | { readonly kind: 'null' }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'integer'; readonly value: bigint }
    | { readonly kind: 'real'; readonly value: number }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'char'; readonly value: string }
    | { readonly kind: 'alias'; readonly name: string }
    | { readonly kind: 'instance'; readonly instance: InstanceSyntax }
    | { readonly kind: 'array'; readonly items: readonly Literal[] }
  );

export interface QualifierSyntax extends Node {
  readonly name: string;
  readonly value?: Literal;
  readonly flavors: Partial<Flavors>;
}

export interface TypeSyntax {
  readonly type: DataType;
  readonly referenceClass?: string;
}

export interface ElementSyntax extends Node, TypeSyntax {
  readonly name: string;
  readonly isArray: boolean;
  readonly arraySize?: number;
  readonly qualifiers: readonly QualifierSyntax[];
  readonly initialiser?: Literal;
}

export interface MethodSyntax extends Node {
  readonly name: string;
  readonly returnType: DataType;
  readonly parameters: readonly ElementSyntax[];
  readonly qualifiers: readonly QualifierSyntax[];
}

export interface ClassSyntax extends Node {
  readonly kind: 'class';
  readonly name: string;
  readonly superclass?: string;
  readonly qualifiers: readonly QualifierSyntax[];
  readonly properties: readonly ElementSyntax[];
  readonly methods: readonly MethodSyntax[];
}

export interface QualifierTypeSyntax extends Node {
  readonly kind: 'qualifier';
  readonly name: string;
  readonly type: DataType;
  readonly isArray: boolean;
  readonly arraySize?: number;
  readonly value?: Literal;
  readonly scopes: ReadonlySet<QualifierScope>;
  readonly flavors: Partial<Flavors>;
}

export interface InstanceSyntax extends Node {
  readonly kind: 'instance';
  readonly className: string;
  readonly alias?: string;
  readonly properties: readonly (Node & { readonly name: string; readonly value: Literal })[];
}

/** A compiler directive with its argument; those without meaning for this compiler are dropped by the parser. */
export interface PragmaSyntax extends Node {
  readonly kind: 'include' | 'namespace';
  readonly argument: string;
}

export type Production = ClassSyntax | QualifierTypeSyntax | InstanceSyntax | PragmaSyntax;

/** A production and where it came from. */
export interface Located<P extends Production> {
  readonly source: Source;
  readonly production: P;
  /** Argument of the namespace pragma in force. */
  readonly namespace?: string;
}
