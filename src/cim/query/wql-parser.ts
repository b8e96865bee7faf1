import type { Comparison, Expression, Literal, Operand, Path, Query, Step } from './ast.ts';
import { QueryError } from './error.ts';
import { type Token, tokenize } from './wql-lexer.ts';

/** Bounds of one query; beyond them it is refused, not run slowly. */
export const queryLimits = { length: 16_384, depth: 64 } as const;

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const constants: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };

/**
 * Reads a WQL query: SELECT over one class with comparisons, LIKE, ISA, IS NULL, paths into embedded instances and
 * class scopes; keywords in any case. Throws `QueryError`.
 */
export function parseWql(text: string): Query {
  if (text.length > queryLimits.length) throw new QueryError('feature', 'the query is too long');
  return new WqlParser(tokenize(text)).query();
}

class WqlParser {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;
  /** Names that stand for the instance itself: the class after FROM and its alias. */
  readonly #selves = new Set<string>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  query(): Query {
    this.#expectWord('SELECT');
    const select = this.#takeSymbol('*') ? null : this.#list();
    this.#expectWord('FROM');
    const className = this.#name();
    const alias = this.#alias();
    this.#selves.add(className.toLowerCase());
    if (alias !== undefined) this.#selves.add(alias.toLowerCase());
    const where = this.#takeWord('WHERE') ? this.#or() : undefined;
    if (this.#peek().kind !== 'end') throw this.#unexpected('the end of the query');
    return {
      className,
      ...(alias !== undefined && { alias }),
      select: select?.map((path) => this.#rooted(path)) ?? null,
      ...(where && { where }),
    };
  }

  #alias(): string | undefined {
    if (this.#takeWord('AS')) return this.#name();
    const next = this.#peek();
    return next.kind === 'word' && next.text.toUpperCase() !== 'WHERE' ? this.#name() : undefined;
  }

  #list(): Path[] {
    const paths = [this.#path()];
    while (this.#takeSymbol(',')) paths.push(this.#path());
    return paths;
  }

  #or(): Expression {
    return this.#chain('or', 'OR', () => this.#chain('and', 'AND', () => this.#not()));
  }

  #chain(kind: 'and' | 'or', keyword: string, next: () => Expression): Expression {
    const first = next();
    const operands = [first];
    while (this.#takeWord(keyword)) operands.push(next());
    return operands.length === 1 ? first : { kind, operands };
  }

  #not(): Expression {
    return this.#takeWord('NOT') ? { kind: 'not', operand: this.#nested(() => this.#not()) } : this.#predicate();
  }

  #nested<T>(parse: () => T): T {
    if (++this.#depth > queryLimits.depth) throw new QueryError('feature', 'the query is nested too deeply');
    const result = parse();
    this.#depth--;
    return result;
  }

  #predicate(): Expression {
    if (this.#takeSymbol('(')) {
      const inner = this.#nested(() => this.#or());
      if (!this.#takeSymbol(')')) throw this.#unexpected(')');
      return inner;
    }
    const operand = this.#operand();
    const { at } = this.#peek();
    if (this.#takeWord('IS')) return this.#isNull(operand);
    if (this.#takeWord('LIKE')) return { kind: 'like', operand, pattern: this.#string(), at };
    if (this.#takeWord('NOT')) return { kind: 'not', operand: this.#negatedLike(operand) };
    if (this.#takeWord('ISA')) return { kind: 'isa', operand: this.#instance(operand), className: this.#className() };
    const operator = this.#comparison();
    if (operator === undefined) return { kind: 'truth', operand, at: operand.at };
    return { kind: 'compare', operator, left: operand, right: this.#operand(), at };
  }

  #isNull(operand: Operand): Expression {
    const negated = this.#takeWord('NOT');
    this.#expectWord('NULL');
    return negated ? { kind: 'not', operand: { kind: 'is-null', operand } } : { kind: 'is-null', operand };
  }

  #negatedLike(operand: Operand): Expression {
    const { at } = this.#peek();
    this.#expectWord('LIKE');
    return { kind: 'like', operand, pattern: this.#string(), at };
  }

  #comparison(): Comparison | undefined {
    const next = this.#peek();
    const operator = next.kind === 'symbol' ? comparisons[next.text] : undefined;
    if (operator !== undefined) this.#position++;
    return operator;
  }

  #operand(): Operand {
    const next = this.#peek();
    if (next.kind === 'literal') {
      this.#position++;
      return next satisfies Literal;
    }
    const value = next.kind === 'word' ? constants[next.text.toUpperCase()] : undefined;
    if (value === undefined) return this.#rooted(this.#path());
    this.#position++;
    return { kind: 'literal', value, at: next.at };
  }

  #path(): Path {
    const { at } = this.#peek();
    const steps = [this.#step()];
    while (this.#takeSymbol('.')) steps.push(this.#step());
    return { kind: 'path', steps, at };
  }

  #step(): Step {
    const first = this.#name();
    const scoped = this.#takeSymbol('::');
    const name = scoped ? this.#name() : first;
    const index = this.#takeSymbol('[') ? this.#index() : undefined;
    return { ...(scoped && { scope: first }), name, ...(index !== undefined && { index }) };
  }

  #index(): number {
    const next = this.#peek();
    if (next.kind !== 'literal' || typeof next.value !== 'number' || !(next.value >= 0)) {
      throw this.#unexpected('an index');
    }
    this.#position++;
    if (!this.#takeSymbol(']')) throw this.#unexpected(']');
    return next.value;
  }

  /** A path that begins with the class or its alias names what follows; a name alone is a property. */
  #rooted(path: Path): Path {
    return path.steps.length > 1 && this.#beginsWithSelf(path) ? { ...path, steps: path.steps.slice(1) } : path;
  }

  #beginsWithSelf({ steps: [first] }: Path): boolean {
    if (first === undefined || first.scope !== undefined || first.index !== undefined) return false;
    return this.#selves.has(first.name.toLowerCase());
  }

  /** What stands left of ISA, where the class or alias alone is the instance itself. */
  #instance(operand: Operand): Path {
    if (operand.kind !== 'path') throw new QueryError('invalid', 'ISA needs an instance on its left', operand.at);
    return operand.steps.length === 1 && this.#beginsWithSelf(operand) ? { ...operand, steps: [] } : operand;
  }

  /** ISA takes the class as a name or as a string. */
  #className(): string {
    return this.#peek().kind === 'literal' ? this.#string() : this.#name();
  }

  #string(): string {
    const next = this.#peek();
    if (next.kind !== 'literal' || typeof next.value !== 'string') throw this.#unexpected('a string');
    this.#position++;
    return next.value;
  }

  #name(): string {
    const next = this.#peek();
    if (next.kind !== 'word') throw this.#unexpected('a name');
    this.#position++;
    return next.text;
  }

  #expectWord(keyword: string): void {
    if (!this.#takeWord(keyword)) throw this.#unexpected(keyword);
  }

  #takeWord(keyword: string): boolean {
    const next = this.#peek();
    const taken = next.kind === 'word' && next.text.toUpperCase() === keyword;
    if (taken) this.#position++;
    return taken;
  }

  #takeSymbol(text: string): boolean {
    const next = this.#peek();
    const taken = next.kind === 'symbol' && next.text === text;
    if (taken) this.#position++;
    return taken;
  }

  #peek(): Token {
    return this.#tokens[this.#position] as Token;
  }

  #unexpected(expected: string): QueryError {
    return new QueryError('invalid', `expected ${expected}`, this.#peek().at);
  }
}
