import type { RequestMessage } from './message.ts';

/** So many requests are remembered, none that is longer (UTF-16 units). */
const mostKnown = 256;
const longestKnown = 2048;

const beforeId = '<MESSAGE ID="';
const plainId = /^[\w.:-]*$/;

/** The text of a request, and its message's ID. */
export interface SplitText {
  readonly id: string;
  /** All but the ID. */
  readonly rest: string;
}

/** @returns undefined for what is long, or has its ID where it is not looked for */
export function splitText(body: Uint8Array): SplitText | undefined {
  if (body.length > longestKnown) return undefined;
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  const start = text.indexOf(beforeId) + beforeId.length;
  const end = text.indexOf('"', start);
  const id = text.slice(start, end);
  const isThere = start >= beforeId.length && end >= 0 && plainId.test(id);
  return isThere ? { id, rest: text.slice(0, start) + text.slice(end) } : undefined;
}

/**
 * Requests that came lately, by their text without the message's ID: who polls asks the same again and again, and a
 * session is pulled from by one text. Only texts of plain documents that were read without a fault may be added.
 */
export class KnownRequests {
  readonly #messages = new Map<string, RequestMessage>();

  /** The message of a text that differs from a known one in nothing but the ID. */
  find({ id, rest }: SplitText): RequestMessage | undefined {
    const known = this.#messages.get(rest);
    return known && { ...known, id };
  }

  add({ rest }: SplitText, message: RequestMessage): void {
    if (this.#messages.size >= mostKnown) this.#messages.clear();
    this.#messages.set(rest, message);
  }
}
