/** One tree for every query language; each has a parser of its own, the evaluator is common. */
export interface Query {
  /** Name after FROM. */
  readonly className: string;
  readonly alias?: string;
  /** NULL for `*`. */
  readonly select: readonly Path[] | null;
  readonly where?: Expression;
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Operand;
      readonly right: Operand;
      readonly at: number;
    }
  | { readonly kind: 'is-null'; readonly operand: Operand }
  | { readonly kind: 'like'; readonly operand: Operand; readonly pattern: string; readonly at: number }
  | { readonly kind: 'isa'; readonly operand: Path; readonly className: string }
  /** A property or literal that is itself a boolean. */
  | { readonly kind: 'truth'; readonly operand: Operand; readonly at: number };

export type Operand = Path | Literal;

/** `at`: position in the query's text, for errors. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: LiteralValue;
  readonly at: number;
}

export type LiteralValue = boolean | string | number | bigint | null;

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
  /** `[n]` behind it. */
  readonly index?: number;
}
