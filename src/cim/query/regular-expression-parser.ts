import { anyCharacter, type CharacterRange, type CharacterTest, characterSet } from './character-set.ts';
import { QueryError } from './error.ts';
import { queryLimits } from './limits.ts';
import type { Meter } from './meter.ts';
import { type Automaton, runAutomaton, type State } from './regular-expression.ts';

/**
 * Compiles the pattern of LIKE in CQL and FQL, a regular expression of the subset of DSP1001 1.1 (annex on regular
 * expressions): `.` any character, `*` `+` `?` repetition, `[a-z]` and `[^a-z]` one of a set, `|` alternatives, `( )`
 * groups, a backslash in front of what is meant literally. The pattern must match the whole text; `^` at the beginning
 * and `$` at the end of an alternative may say so.
 */
export function compileRegularExpression(pattern: string, position?: number): (text: string, meter?: Meter) => boolean {
  if (pattern.length > queryLimits.pattern) throw new QueryError('feature', 'the pattern is too long', position);
  const automaton = new PatternParser(pattern, position).automaton();
  return (text, meter) => runAutomaton(automaton, text, meter);
}

/** A part of the pattern: adds its states in front of `next` and answers the first of them. */
type Part = (next: number) => number;

class PatternParser {
  readonly #characters: readonly string[];
  readonly #position: number | undefined;
  readonly #states: State[] = [];
  #at = 0;
  #depth = 0;

  constructor(pattern: string, position: number | undefined) {
    this.#characters = [...pattern];
    this.#position = position;
  }

  automaton(): Automaton {
    const whole = this.#alternatives();
    if (this.#at < this.#characters.length) throw this.#invalid('a ) in the pattern has no (');
    const accept = this.#add({ ways: [] });
    return { start: whole(accept), states: this.#states, accept };
  }

  #alternatives(): Part {
    const branches = [this.#branch()];
    while (this.#take('|')) branches.push(this.#branch());
    if (branches.length === 1) return branches[0] as Part;
    return (next) => this.#add({ ways: branches.map((branch) => branch(next)) });
  }

  #branch(): Part {
    const parts: Part[] = [];
    if (this.#depth === 0) this.#take('^');
    while (!this.#isAtEndOfBranch()) parts.push(this.#repeated(this.#atom()));
    this.#take('$');
    return (next) => parts.reduceRight((entry, part) => part(entry), next);
  }

  #isAtEndOfBranch(): boolean {
    const at = this.#depth === 0 && this.#characters[this.#at] === '$' ? this.#at + 1 : this.#at;
    const character = this.#characters[at];
    return character === undefined || character === '|' || character === ')';
  }

  #repeated(part: Part): Part {
    if (this.#take('*')) return this.#loop(part, true);
    if (this.#take('+')) return this.#loop(part, false);
    if (this.#take('?')) return (next) => this.#add({ ways: [part(next), next] });
    return part;
  }

  #loop(part: Part, isOptional: boolean): Part {
    return (next) => {
      const fork = this.#add({ ways: [] });
      const body = part(fork);
      this.#states[fork] = { ways: [body, next] };
      return isOptional ? fork : body;
    };
  }

  #atom(): Part {
    if (this.#take('(')) return this.#group();
    if (this.#take('.')) return this.#taking(anyCharacter);
    if (this.#take('[')) return this.#taking(this.#set());
    const character = this.#characters[this.#at] as string;
    if ('*+?^$'.includes(character)) throw this.#invalid(`${character} in the pattern stands where it means nothing`);
    const code = this.#literal();
    return this.#taking((candidate) => candidate === code);
  }

  #group(): Part {
    if (++this.#depth > queryLimits.depth) {
      throw new QueryError('feature', 'the pattern is nested too deeply', this.#position);
    }
    const part = this.#alternatives();
    if (!this.#take(')')) throw this.#invalid('a ( in the pattern is not closed');
    this.#depth--;
    return part;
  }

  #set(): CharacterTest {
    const isNegated = this.#take('^');
    const ranges: CharacterRange[] = [];
    // A bracket that comes first is a member.
    for (let isFirst = true; isFirst || !this.#take(']'); isFirst = false) ranges.push(this.#range());
    return characterSet(ranges, isNegated, this.#position);
  }

  #range(): CharacterRange {
    const from = this.#literal();
    const isRange = this.#characters[this.#at] === '-' && this.#characters[this.#at + 1] !== ']';
    if (!isRange) return { from, to: from };
    this.#at++;
    return { from, to: this.#literal() };
  }

  /** The next character, or the one behind a backslash. */
  #literal(): number {
    if (this.#characters[this.#at] === '\\') this.#at++;
    const character = this.#characters[this.#at++];
    if (character === undefined) throw this.#invalid('the pattern ends too early');
    return character.codePointAt(0) as number;
  }

  #taking(takes: CharacterTest): Part {
    return (next) => this.#add({ takes, next });
  }

  #add(state: State): number {
    return this.#states.push(state) - 1;
  }

  #take(character: string): boolean {
    const taken = this.#characters[this.#at] === character;
    if (taken) this.#at++;
    return taken;
  }

  #invalid(text: string): QueryError {
    return new QueryError('invalid', text, this.#position);
  }
}
