import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';

/** Text is handed to the socket in pieces of about this many UTF-16 units. */
const flushSize = 64 * 1024;
/** So many steps of a lazy result are taken, or so many milliseconds long, before the event loop gets its turn. */
const stepsPerTurn = 100;
const turnLength = 5;

/** The text of a reply as it comes into being. */
export interface ReplyText {
  /** Pieces of text; undefined is a step that made none. */
  readonly pieces: Iterable<string | undefined>;
  /** The whole reply in case the pieces end in an error before anything was sent. */
  failed(error: unknown): string;
}

export interface ReplyOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds that the client may leave a full socket unread. */
  readonly writeTimeout: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Why a reply was broken off after it had begun. */
export class ReplyAborted extends Error {
  constructor(reason: string, options?: { readonly cause: unknown }) {
    super(reason, options);
    this.name = 'ReplyAborted';
  }
}

/**
 * Sends a reply: whole with its length when it is small, else in chunks, no faster than the client reads. An error
 * after the first chunk cuts the connection, which every client notices.
 * @returns the bytes of the body
 * @throws ReplyAborted
 */
export async function sendReply(response: ServerResponse, text: ReplyText, options: ReplyOptions): Promise<number> {
  const chunks = new ChunkWriter(response, options);
  try {
    let steps = 0;
    let turn = options.now();
    for (const piece of text.pieces) {
      if (piece !== undefined) chunks.append(piece);
      if (chunks.isFull) await chunks.flush();
      if (++steps % stepsPerTurn !== 0 && options.now() - turn < turnLength) continue;
      await setImmediate();
      turn = options.now();
    }
  } catch (error) {
    if (error instanceof ReplyAborted) throw error;
    if (response.headersSent) {
      response.destroy();
      throw new ReplyAborted('an error after the reply had begun', { cause: error });
    }
    return chunks.endWith(text.failed(error));
  }
  return chunks.end();
}

/** Gathers text and writes it. */
class ChunkWriter {
  readonly #response: ServerResponse;
  readonly #options: ReplyOptions;
  #text = '';
  #bytes = 0;

  constructor(response: ServerResponse, options: ReplyOptions) {
    this.#response = response;
    this.#options = options;
  }

  get isFull(): boolean {
    return this.#text.length >= flushSize;
  }

  append(piece: string): void {
    this.#text += piece;
  }

  async flush(): Promise<void> {
    if (this.#response.destroyed) throw new ReplyAborted('the client went away');
    if (!this.#response.headersSent) this.#response.writeHead(200, this.#options.headers);
    const chunk = this.#take();
    if (!this.#response.write(chunk)) await drained(this.#response, this.#options.writeTimeout);
  }

  endWith(text: string): number {
    this.#text = text;
    return this.end();
  }

  end(): number {
    const chunk = this.#take();
    if (!this.#response.headersSent) {
      this.#response.writeHead(200, { ...this.#options.headers, 'Content-Length': chunk.length });
    }
    this.#response.end(chunk);
    return this.#bytes;
  }

  #take(): Buffer {
    const chunk = Buffer.from(this.#text, 'utf8');
    this.#text = '';
    this.#bytes += chunk.length;
    return chunk;
  }
}

function drained(response: ServerResponse, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (reason?: string) => {
      clearTimeout(timer);
      response.off('drain', onDrain).off('close', onClose);
      if (reason === undefined) resolve();
      else reject(new ReplyAborted(reason));
    };
    const onDrain = () => settle();
    const onClose = () => settle('the client went away');
    const timer = setTimeout(() => {
      settle('the client does not read');
      response.destroy();
    }, timeout);
    response.on('drain', onDrain).on('close', onClose);
  });
}
