import type { ServerResponse } from 'node:http';
import { type Mark, ReplyChunks } from './reply-chunks.ts';

/** Bytes that may wait for the client to read before the text goes on. */
const mostWaiting = 256 * 1024;
/** So many steps of a lazy result are taken, or so many milliseconds long, before others get their turn. */
const stepsPerTurn = 100;
const turnLength = 2;

export interface ReplyOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Names of the trailers that may follow, where the client understands trailers (RFC 9110 § 6.5). */
  readonly trailers: string | undefined;
  /** Milliseconds that the client may leave a full socket unread. */
  readonly writeTimeout: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Lets others have their turns; resolves at the next one of this reply's user. */
  readonly pause: () => Promise<void>;
}

/** Why a reply was broken off after it had begun. */
export class ReplyAborted extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ReplyAborted';
  }
}

/** A reply on its way: whole with its length when it is small, else in chunks, no faster than the client reads. */
export class ReplyStream {
  readonly #response: ServerResponse;
  readonly #options: ReplyOptions;
  readonly #start: number;
  readonly #chunks = new ReplyChunks();
  #bytes = 0;
  #trailers: Readonly<Record<string, string>> | undefined;

  constructor(response: ServerResponse, options: ReplyOptions) {
    this.#response = response;
    this.#options = options;
    this.#start = options.now();
  }

  /** Bytes of the body that were handed to the socket. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Where the text ends now; `rewind` leads back here. */
  get mark(): Mark {
    return this.#chunks.mark;
  }

  append(text: string): void {
    this.#chunks.append(text);
  }

  /** Appends pieces as they come into being; undefined is a step that made none. @throws ReplyAborted */
  async write(pieces: Iterable<string | undefined>): Promise<void> {
    const { now, pause } = this.#options;
    let steps = 0;
    let turn = now();
    for (const piece of pieces) {
      if (piece !== undefined) this.#chunks.append(piece);
      if (this.#chunks.hasFull) await this.#sendFull();
      if (++steps % stepsPerTurn !== 0 && now() - turn < turnLength) continue;
      await pause();
      turn = now();
    }
  }

  /** Forgets what was appended since; false when a part of that is on its way to the client. */
  rewind(mark: Mark): boolean {
    return this.#chunks.rewind(mark);
  }

  /** Sends fields after the body, where they were announced. @returns whether they will be sent */
  trail(fields: Readonly<Record<string, string>>): boolean {
    if (this.#options.trailers === undefined || !this.#response.headersSent) return false;
    this.#trailers = fields;
    return true;
  }

  /** Cuts the connection, which every client notices. @throws ReplyAborted */
  abort(reason: string): never {
    this.#response.destroy();
    throw new ReplyAborted(reason);
  }

  /** Ends the reply with its last part, which may be all of it. */
  end(): void {
    const response = this.#response;
    const part = this.#chunks.takeRest();
    const bytes = typeof part === 'string' ? Buffer.byteLength(part) : part.length;
    if (!response.headersSent) response.writeHead(200, { ...this.#head(), 'Content-Length': bytes });
    if (this.#trailers !== undefined) response.addTrailers(this.#trailers);
    // What is ASCII may be called Latin-1, which needs no encoding.
    if (bytes === part.length) response.end(part, 'latin1');
    else response.end(part, 'utf8');
    this.#bytes += bytes;
  }

  async #sendFull(): Promise<void> {
    const response = this.#response;
    if (response.destroyed) throw new ReplyAborted('the client went away');
    const { trailers, writeTimeout, pause } = this.#options;
    if (!response.headersSent) {
      response.writeHead(200, trailers === undefined ? this.#head() : { ...this.#head(), Trailer: trailers });
    }
    for (const chunk of this.#chunks.takeFull()) {
      response.write(chunk, () => this.#chunks.release(chunk));
      this.#bytes += chunk.length;
    }
    if (response.writableLength <= mostWaiting) return;
    await drained(response, writeTimeout);
    // Many sockets may have drained at once.
    await pause();
  }

  /** WBEMServerResponseTime is in microseconds (DSP0200 1.4 § 7.3): to the reply's beginning where it is long. */
  #head(): Record<string, string | number> {
    const { headers, now } = this.#options;
    return { ...headers, WBEMServerResponseTime: Math.round((now() - this.#start) * 1000) };
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
