import type {
  ArrayLiteral,
  CompareExpression,
  Comparison,
  Expression,
  LikeExpression,
  LikeSyntax,
  LiteralValue,
  Operand,
  Path,
  Quantifier,
  SymbolicConstant,
} from './ast.ts';
import { QueryError } from './error.ts';
import { followers, refuseSubquery, unsupported } from './features.ts';
import { type StringForm, tokenize } from './lexer.ts';
import { queryLimits } from './limits.ts';
import { PathParser } from './path-parser.ts';
import { TokenReader } from './token-reader.ts';

/** What the languages differ in, as far as conditions go. */
export interface Dialect {
  readonly strings: StringForm;
  readonly like: LikeSyntax;
  /** Functions, symbolic constants, array literals, ANY and EVERY. */
  readonly isDmtf: boolean;
  /** Does `= NULL` mean IS NULL? Elsewhere it is unknown, like every comparison with NULL. */
  readonly comparesWithNull: boolean;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
]);
/** Words that name a property only in front of what can follow one. */
const keywords: ReadonlySet<string> = new Set(['WHERE', 'IS', 'LIKE', 'ISA', 'AND', 'OR']);

/** `#'Value'` with nothing in front of it. */
type LoneConstant = Pick<SymbolicConstant, 'value' | 'at'>;

/** Reads conditions: the part that all languages have in common. */
export class ExpressionParser {
  readonly tokens: TokenReader;
  readonly paths: PathParser;
  readonly #dialect: Dialect;
  #depth = 0;
  #terms = 0;
  #patterns = 0;

  constructor(text: string, dialect: Dialect) {
    this.tokens = new TokenReader(tokenize(text, dialect.strings));
    this.paths = new PathParser(this.tokens);
    this.#dialect = dialect;
  }

  expression(): Expression {
    return this.#chain('or', 'OR', () => this.#chain('and', 'AND', () => this.#not()));
  }

  #chain(kind: 'and' | 'or', keyword: string, next: () => Expression): Expression {
    const first = next();
    const operands = [first];
    while (this.tokens.takeWord(keyword)) operands.push(next());
    return operands.length === 1 ? first : { kind, operands };
  }

  #not(): Expression {
    return this.tokens.takeWord('NOT') ? negated(this.#nested(() => this.#not())) : this.#predicate();
  }

  #nested<T>(parse: () => T): T {
    if (++this.#depth > queryLimits.depth) throw this.#tooMuch('the query is nested too deeply');
    const result = parse();
    this.#depth--;
    return result;
  }

  #predicate(): Expression {
    if (this.tokens.isSymbol('(')) return this.#continued(this.#parenthesised());
    if (++this.#terms > queryLimits.terms) throw this.#tooMuch('the query has too many conditions');
    if (this.#dialect.isDmtf && this.tokens.isSymbol('#')) return this.#mirrored();
    const quantifier = this.#quantifier();
    const operand = this.#operand();
    return quantifier === undefined ? this.#condition(operand) : this.#quantified(quantifier, operand);
  }

  #parenthesised(): Expression {
    refuseSubquery(this.tokens);
    this.tokens.expectSymbol('(');
    const inner = this.#nested(() => this.expression());
    this.tokens.expectSymbol(')');
    return inner;
  }

  /** The parentheses may have held the value that a condition begins with: what follows tells. */
  #continued(inner: Expression): Expression {
    if (inner.kind === 'truth') return this.#condition(this.#notArithmetic(inner.operand));
    const next = this.tokens.peek();
    const isCompared = next.kind === 'symbol' && comparisons[next.text] !== undefined;
    if (isCompared || ['IS', 'LIKE', 'ISA'].some((word) => this.tokens.isWord(word))) throw asValue(next.at);
    return inner;
  }

  #quantifier(): Quantifier | undefined {
    const [word, next] = [this.tokens.peek(), this.tokens.peek(1)];
    const isOperand =
      next.kind === 'word' ? !followers.has(next.text.toUpperCase()) : next.kind === 'symbol' && next.text === '(';
    if (!this.#dialect.isDmtf || !isOperand) return undefined;
    const quantifier = this.tokens.takeWord('ANY') ? 'any' : this.tokens.takeWord('EVERY') ? 'every' : undefined;
    if (quantifier === undefined || !this.tokens.isWord('IN', 1)) return quantifier;
    throw unsupported('Satisfies Array', word.at);
  }

  #quantified(quantifier: Quantifier, operand: Operand): Expression {
    const { at } = this.tokens.peek();
    const isNegated = this.tokens.takeWord('NOT');
    const condition = this.tokens.takeWord('LIKE') ? this.#like(operand, at) : this.#comparison(operand);
    if (condition === undefined || (isNegated && condition.kind !== 'like')) {
      throw new QueryError('invalid', 'expected a comparison or LIKE', at);
    }
    const quantified = { ...condition, quantifier };
    if (quantified.kind === 'compare') return this.#compared(quantified);
    return isNegated ? negated(quantified) : quantified;
  }

  #condition(operand: Operand): Expression {
    const { at } = this.tokens.peek();
    if (this.tokens.isWord('IN')) refuseSubquery(this.tokens);
    if (this.tokens.takeWord('IS')) return this.#isNull(operand);
    if (this.tokens.takeWord('LIKE')) return this.#like(operand, at);
    if (this.tokens.takeWord('NOT')) {
      this.tokens.expectWord('LIKE');
      return negated(this.#like(operand, at));
    }
    if (this.tokens.takeWord('ISA')) return { kind: 'isa', operand: this.#instance(operand), className: this.#class() };
    const comparison = this.#comparison(operand);
    if (comparison === undefined) return { kind: 'truth', operand };
    return this.#compared(comparison);
  }

  #compared(comparison: CompareExpression): Expression {
    return this.#dialect.comparesWithNull ? nullTest(comparison) : comparison;
  }

  #isNull(operand: Operand): Expression {
    const isNegated = this.tokens.takeWord('NOT');
    this.tokens.expectWord('NULL');
    return isNegated ? negated({ kind: 'is-null', operand }) : { kind: 'is-null', operand };
  }

  #like(operand: Operand, at: number): LikeExpression {
    const place = this.tokens.peek().at;
    const pattern = this.#pattern();
    this.#patterns += pattern.length;
    if (this.#patterns > queryLimits.patterns) throw this.#tooMuch('the query has too many patterns', place);
    return { kind: 'like', syntax: this.#dialect.like, operand, pattern, at };
  }

  /** A text, which may stand in parentheses as every value may. */
  #pattern(): string {
    if (!this.tokens.takeSymbol('(')) return this.tokens.string();
    const pattern = this.#nested(() => this.#pattern());
    this.tokens.expectSymbol(')');
    return pattern;
  }

  #comparison(left: Operand): CompareExpression | undefined {
    const { at } = this.tokens.peek();
    const operator = this.#operator();
    if (operator === undefined) return undefined;
    const isLone = this.#dialect.isDmtf && this.tokens.isSymbol('#');
    const right = isLone ? this.#constantOf(left, this.#lone()) : this.#operand();
    return { kind: 'compare', operator, left, right, at };
  }

  #operator(): Comparison | undefined {
    const next = this.tokens.peek();
    const operator = next.kind === 'symbol' ? comparisons[next.text] : undefined;
    if (operator !== undefined) this.tokens.skip();
    return operator;
  }

  /** A comparison that begins with `#'Value'`. */
  #mirrored(): CompareExpression {
    const lone = this.#lone();
    const { at } = this.tokens.peek();
    const operator = this.#operator();
    if (operator === undefined) throw this.tokens.unexpected('a comparison');
    const right = this.#operand();
    return { kind: 'compare', operator, left: this.#constantOf(right, lone), right, at };
  }

  #lone(): LoneConstant {
    const { at } = this.tokens.peek();
    this.tokens.expectSymbol('#');
    return { value: this.tokens.string(), at };
  }

  /** A symbolic constant without a property is one of that which it is compared with. */
  #constantOf(other: Operand, { value, at }: LoneConstant): SymbolicConstant {
    if (other.kind === 'symbol') return { ...other, value, at };
    if (other.kind === 'path') return { ...this.paths.symbol(other, value), at };
    throw new QueryError('invalid', `#'${value}' is not compared with a property`, at);
  }

  #operand(): Operand {
    return this.#notArithmetic(this.#simpleOperand());
  }

  #notArithmetic(operand: Operand): Operand {
    if (this.#dialect.isDmtf && this.#isArithmetic()) {
      throw unsupported('Arithmetic Expression', this.tokens.peek().at);
    }
    return operand;
  }

  /** An operator, or the sign of a number that stands where none can. */
  #isArithmetic(): boolean {
    const next = this.tokens.peek();
    if (next.kind === 'literal') return next.isSigned === true;
    return next.kind === 'symbol' && ['+', '-', '*', '/', '||'].includes(next.text);
  }

  #simpleOperand(): Operand {
    const literal = this.#literal();
    if (literal !== undefined) return { kind: 'literal', ...literal };
    if (this.tokens.isSymbol('(')) return this.#parenthesisedValue();
    refuseSubquery(this.tokens);
    if (this.#isMisplaced()) throw this.tokens.unexpected('a value');
    if (this.#dialect.isDmtf && this.tokens.isSymbol('{')) return this.#array();
    const isCall = this.#dialect.isDmtf && this.tokens.peek().kind === 'word' && this.tokens.isSymbol('(', 1);
    if (isCall) return this.#call();
    const path = this.paths.path();
    return this.#dialect.isDmtf && this.tokens.takeSymbol('#')
      ? this.paths.symbol(path, this.tokens.string())
      : this.paths.rooted(path);
  }

  #parenthesisedValue(): Operand {
    const { at } = this.tokens.peek();
    const inner = this.#parenthesised();
    if (inner.kind !== 'truth') throw asValue(at);
    return inner.operand;
  }

  /** Does a keyword stand where a value should? */
  #isMisplaced(): boolean {
    const [word, next] = [this.tokens.peek(), this.tokens.peek(1)];
    if (word.kind !== 'word' || !keywords.has(word.text.toUpperCase())) return false;
    if (next.kind === 'word') return !followers.has(next.text.toUpperCase());
    return next.kind === 'literal' || this.tokens.isSymbol('(', 1);
  }

  #literal(): { value: LiteralValue; at: number } | undefined {
    const next = this.tokens.peek();
    const value =
      next.kind === 'literal' ? next.value : next.kind === 'word' ? constants.get(next.text.toUpperCase()) : undefined;
    if (value === undefined) return undefined;
    this.tokens.skip();
    return { value, at: next.at };
  }

  #array(): ArrayLiteral {
    const { at } = this.tokens.peek();
    this.tokens.expectSymbol('{');
    const items: LiteralValue[] = [];
    if (this.tokens.takeSymbol('}')) return { kind: 'array', items, at };
    do {
      const item = this.#literal();
      if (item === undefined) throw this.tokens.unexpected('a literal');
      items.push(item.value);
    } while (this.tokens.takeSymbol(','));
    this.tokens.expectSymbol('}');
    return { kind: 'array', items, at };
  }

  #call(): Operand {
    const { at } = this.tokens.peek();
    const name = this.tokens.name();
    this.tokens.expectSymbol('(');
    const parameters: Operand[] = [];
    if (!this.tokens.takeSymbol(')')) {
      do parameters.push(this.#nested(() => this.#parameter()));
      while (this.tokens.takeSymbol(','));
      this.tokens.expectSymbol(')');
    }
    return { kind: 'call', name, parameters, at };
  }

  /** The class or alias alone is the instance itself; `*` is what COUNT counts. */
  #parameter(): Operand {
    const { at } = this.tokens.peek();
    if (this.tokens.takeSymbol('*')) return { kind: 'path', steps: [], at };
    const operand = this.#operand();
    return operand.kind === 'path' ? this.paths.instance(operand) : operand;
  }

  /** What stands left of ISA, where the class or alias alone is the instance itself. */
  #instance(operand: Operand): Path {
    if (operand.kind !== 'path') throw new QueryError('invalid', 'ISA needs an instance on its left', operand.at);
    return this.paths.instance(operand);
  }

  /** ISA takes the class as a name or as a string. */
  #class(): string {
    return this.tokens.peek().kind === 'literal' ? this.tokens.string() : this.tokens.name();
  }

  #tooMuch(text: string, at = this.tokens.peek().at): QueryError {
    return new QueryError('feature', text, at);
  }
}

function asValue(at: number): QueryError {
  return unsupported('Condition as a Value', at);
}

function negated(operand: Expression): Expression {
  return { kind: 'not', operand };
}

function nullTest(comparison: CompareExpression): Expression {
  const { operator, quantifier, left, right } = comparison;
  const operand = isNull(right) ? left : isNull(left) ? right : undefined;
  if (operand === undefined || (operator !== '=' && operator !== '<>')) return comparison;
  const isEqual = operator === '=';
  if (quantifier === undefined) return isEqual ? { kind: 'is-null', operand } : negated({ kind: 'is-null', operand });
  // That every item differs from NULL means that not any is NULL.
  return isEqual
    ? { kind: 'is-null', quantifier, operand }
    : negated({ kind: 'is-null', quantifier: opposite[quantifier], operand });
}

const opposite: Readonly<Record<Quantifier, Quantifier>> = { any: 'every', every: 'any' };

const isNull = (operand: Operand): boolean => operand.kind === 'literal' && operand.value === null;
