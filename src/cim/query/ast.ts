/** One tree for every query language; each has a parser of its own, the evaluator is common. */
export interface Query {
  /** Name after FROM. */
  readonly className: string;
  /** Position of that name in the text, for errors. */
  readonly at: number;
  readonly alias?: string;
  /** NULL for `*`. */
  readonly select: readonly Path[] | null;
  readonly where?: Expression;
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** `at`: position in the query's text, for errors. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | CompareExpression
  /** Of the value, or of items. */
  | { readonly kind: 'is-null'; readonly quantifier?: Quantifier; readonly operand: Operand }
  | LikeExpression
  | { readonly kind: 'isa'; readonly operand: Path; readonly className: string }
  /** A property or literal that is itself a boolean. */
  | { readonly kind: 'truth'; readonly operand: Operand };

/** Whether a condition asks for one item of the array on its left, or for all. */
export type Quantifier = 'any' | 'every';

export interface CompareExpression {
  readonly kind: 'compare';
  readonly operator: Comparison;
  readonly quantifier?: Quantifier;
  readonly left: Operand;
  readonly right: Operand;
  readonly at: number;
}

/** Patterns of WQL (`%`, `_`) or the regular expressions of the DMTF's languages. */
export type LikeSyntax = 'wql' | 'regular';

export interface LikeExpression {
  readonly kind: 'like';
  readonly syntax: LikeSyntax;
  readonly quantifier?: Quantifier;
  readonly operand: Operand;
  readonly pattern: string;
  readonly at: number;
}

export type Operand = Path | Literal | ArrayLiteral | SymbolicConstant | FunctionCall;

export interface Literal {
  readonly kind: 'literal';
  readonly value: LiteralValue;
  readonly at: number;
}

export type LiteralValue = boolean | string | number | bigint | null;

export interface ArrayLiteral {
  readonly kind: 'array';
  readonly items: readonly LiteralValue[];
  readonly at: number;
}

/** `Class.Property#'Value'`: the number that ValueMap and Values of the property give that name. */
export interface SymbolicConstant {
  readonly kind: 'symbol';
  /** The class after FROM, unless given. */
  readonly className?: string;
  readonly property: string;
  readonly value: string;
  readonly at: number;
}

export interface FunctionCall {
  readonly kind: 'call';
  readonly name: string;
  readonly parameters: readonly Operand[];
  readonly at: number;
}

/** A property, or one that is reached through embedded instances; without steps, the instance itself. */
export interface Path {
  readonly kind: 'path';
  readonly steps: readonly Step[];
  readonly at: number;
}

export interface Step {
  /** `Class::` in front of the name: NULL unless the instance is of that class. */
  readonly scope?: string;
  readonly name: string;
  /** `[n]` behind it, or `[*]`: the whole array. */
  readonly index?: number | '*';
}
