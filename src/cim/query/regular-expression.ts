import type { CharacterTest } from './character-set.ts';
import { type Meter, spend } from './meter.ts';

/** States by number; a text matches when its characters lead from `start` to `accept`. */
export interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
  readonly accept: number;
}

/** Takes one character and goes on, or goes on in several ways without one; the accepting state has none. */
export type State =
  | { readonly takes: CharacterTest; readonly next: number }
  | { readonly takes?: undefined; readonly ways: readonly number[] };

/**
 * Does the whole text match? All ways are walked at once (Thompson's method): no character is looked at more than once
 * for each state, so there is nothing to backtrack.
 */
export function runAutomaton(automaton: Automaton, text: string, meter?: Meter): boolean {
  const { states, start, accept } = automaton;
  const walk = new Walk(states);
  let active = walk.from([start]);
  for (const character of text) {
    spend(meter, active.length);
    const code = character.codePointAt(0) as number;
    const next: number[] = [];
    for (const number of active) {
      const state = states[number] as State;
      if (state.takes?.(code)) next.push(state.next);
    }
    active = walk.from(next);
    if (active.length === 0) return false;
  }
  return active.includes(accept);
}

/** Follows the ways that take no character; each state is entered once a round. */
class Walk {
  readonly #states: readonly State[];
  readonly #seenIn: Uint32Array;
  #round = 0;

  constructor(states: readonly State[]) {
    this.#states = states;
    this.#seenIn = new Uint32Array(states.length);
  }

  from(entries: readonly number[]): number[] {
    this.#round++;
    const reached: number[] = [];
    const open = [...entries];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (this.#seenIn[number] === this.#round) continue;
      this.#seenIn[number] = this.#round;
      reached.push(number);
      const state = this.#states[number] as State;
      if (state.takes === undefined) open.push(...state.ways);
    }
    return reached;
  }
}
