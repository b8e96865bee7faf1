import type { RequestMessage } from './message.ts';

/** So many requests are remembered, none that is longer (UTF-16 units). */
const mostKnown = 256;
const longestKnown = 2048;

const beforeId = '<MESSAGE ID="';
const plainId = /^[\w.:-]*$/;

/**
 * Requests that came lately, by their text without the message's ID: who polls asks the same again and again, and a
 * session is pulled from by one text. Only texts of plain documents that were read without a fault may be added.
 */
export class KnownRequests {
  readonly #messages = new Map<string, RequestMessage>();

  /** The message of a text that differs from a known one in nothing but the ID. */
  find(text: string): RequestMessage | undefined {
    const split = splitText(text);
    const known = split && this.#messages.get(split.rest);
    return known && { ...known, id: split.id };
  }

  add(text: string, message: RequestMessage): void {
    const split = splitText(text);
    if (split === undefined) return;
    if (this.#messages.size >= mostKnown) this.#messages.clear();
    this.#messages.set(split.rest, message);
  }
}

function splitText(text: string): { readonly id: string; readonly rest: string } | undefined {
  if (text.length > longestKnown) return undefined;
  const start = text.indexOf(beforeId) + beforeId.length;
  const end = text.indexOf('"', start);
  const id = text.slice(start, end);
  const isThere = start >= beforeId.length && end >= 0 && plainId.test(id);
  return isThere ? { id, rest: text.slice(0, start) + text.slice(end) } : undefined;
}
