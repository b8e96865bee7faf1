import type { ServerResponse } from 'node:http';
import type { Turns } from './turns.ts';

/** So many replies are held back at most: about a millisecond's work. */
const mostHeld = 16;

interface Held {
  readonly response: ServerResponse;
  readonly text: string;
  readonly encoding: BufferEncoding;
}

/**
 * Sends the short replies that are made without a pause together, when the turns end. Clients that wait are woken by the
 * first of them and find the others when they have read it; waking somebody for each costs as much as making a reply.
 */
export class Outbox {
  readonly #turns: Turns;
  readonly #sendAll = (): void => this.#send();
  #held: Held[] = [];

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  /** Ends a response, soon, with all of its text. */
  end(response: ServerResponse, text: string, encoding: BufferEncoding): void {
    this.#held.push({ response, text, encoding });
    if (this.#held.length === 1) this.#turns.atEnd(this.#sendAll);
    else if (this.#held.length === mostHeld) this.#send();
  }

  #send(): void {
    const held = this.#held;
    this.#held = [];
    for (const { response, text, encoding } of held) response.end(text, encoding);
  }
}
