import type { Path, Step, SymbolicConstant } from './ast.ts';
import { unsupported } from './features.ts';
import type { TokenReader } from './token-reader.ts';

/** Reads property paths; knows the names that stand for the instance itself. */
export class PathParser {
  readonly #tokens: TokenReader;
  readonly #selves = new Set<string>();

  constructor(tokens: TokenReader) {
    this.#tokens = tokens;
  }

  /** The class after FROM or its alias: what a path may begin with. */
  addSelf(name: string): void {
    this.#selves.add(name.toLowerCase());
  }

  path(): Path {
    const { at } = this.#tokens.peek();
    const steps = [this.#step()];
    while (this.#tokens.takeSymbol('.')) steps.push(this.#step());
    return { kind: 'path', steps, at };
  }

  /** A path that begins with the class or its alias names what follows; a name alone is a property. */
  rooted(path: Path): Path {
    return path.steps.length > 1 && this.beginsWithSelf(path) ? { ...path, steps: path.steps.slice(1) } : path;
  }

  /** The class or alias alone is the instance itself. */
  instance(path: Path): Path {
    return path.steps.length === 1 && this.beginsWithSelf(path) ? { ...path, steps: [] } : path;
  }

  /** `path` names the property, with the class in front of it as a scope or a step, unless it is that after FROM. */
  symbol(path: Path, value: string): SymbolicConstant {
    const { steps, at } = this.rooted(path);
    const last = steps.at(-1) as Step;
    const className = last.scope ?? steps.at(-2)?.name;
    return { kind: 'symbol', ...(className !== undefined && { className }), property: last.name, value, at };
  }

  beginsWithSelf({ steps: [first] }: Path): boolean {
    if (first === undefined || first.scope !== undefined || first.index !== undefined) return false;
    return this.#selves.has(first.name.toLowerCase());
  }

  #step(): Step {
    const first = this.#tokens.name();
    const scoped = this.#tokens.takeSymbol('::');
    const name = scoped ? this.#tokens.name() : first;
    const index = this.#tokens.takeSymbol('[') ? this.#index() : undefined;
    return { ...(scoped && { scope: first }), name, ...(index !== undefined && { index }) };
  }

  /** `[*]` is the whole array, as is `[]`; ranges, lists and steps into every item are not offered. */
  #index(): number | '*' {
    const next = this.#tokens.peek();
    this.#tokens.takeSymbol('*');
    if (this.#tokens.takeSymbol(']')) {
      if (this.#tokens.isSymbol('.')) throw unsupported('Array Range', next.at);
      return '*';
    }
    if (this.#tokens.isSymbol('..') || this.#tokens.isSymbol('..', 1)) throw unsupported('Array Range', next.at);
    if (next.kind !== 'literal' || typeof next.value !== 'number' || !Number.isInteger(next.value) || next.value < 0) {
      throw this.#tokens.unexpected('an index');
    }
    this.#tokens.skip();
    if (this.#tokens.isSymbol('..') || this.#tokens.isSymbol(',')) throw unsupported('Array Range', next.at);
    this.#tokens.expectSymbol(']');
    return next.value;
  }
}
