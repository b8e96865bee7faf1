import { Buffer } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import type { Text } from '../xml/write-rows.ts';
import type { Outbox } from './outbox.ts';
import type { ResponseText } from './render.ts';
import { bytesOf, type Mark, ReplyChunks, release } from './reply-chunks.ts';
import type { Turns } from './turns.ts';

/** Bytes that may wait for the client to read before the text goes on. */
const mostWaiting = 64 * 1024;

export interface ReplyOptions {
  /** Names and values in turn. */
  readonly headers: readonly string[];
  /** Names of the trailers that may follow, where the client understands trailers (RFC 9110 § 6.5). */
  readonly trailers: string | undefined;
  /** Milliseconds that the client may leave a full socket unread. */
  readonly writeTimeout: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Name of whom the reply is for. */
  readonly user: string;
  /** A lazy result is read for a while, then others get their turns. */
  readonly turns: Turns;
  readonly outbox: Outbox;
  /** Why a connection is gone that nothing here has cut. */
  readonly whyGone: () => string;
}

/** Why a reply was broken off after it had begun. */
export class ReplyAborted extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ReplyAborted';
  }
}

/** A reply on its way: with its length when it is made in one go, else in chunks, no faster than the client reads. */
export class ReplyStream {
  readonly #response: ServerResponse;
  readonly #options: ReplyOptions;
  readonly #start: number;
  readonly #chunks: ReplyChunks;
  #bytes = 0;
  #trailers: Readonly<Record<string, string>> | undefined;

  constructor(response: ServerResponse, options: ReplyOptions) {
    this.#response = response;
    this.#options = options;
    this.#start = options.now();
    this.#chunks = new ReplyChunks(() => options.turns.areShared);
  }

  /** Bytes of the body that were handed to the socket. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Where the text ends now; `rewind` leads back here. */
  get mark(): Mark {
    return this.#chunks.mark;
  }

  append(text: Text): void {
    if (typeof text === 'string') this.#chunks.append(text);
    else if (Buffer.isBuffer(text)) this.#chunks.appendBytes(text);
    else this.#chunks.appendAll(text);
  }

  /**
   * Appends text as it comes into being; undefined is a step that made none. @throws ReplyAborted
   * @returns undefined where that took no waiting
   */
  write(text: ResponseText): Promise<void> | undefined {
    const source = text[Symbol.iterator]();
    try {
      const halt = this.#takeTurn(source);
      return halt && this.#writeOn(source, halt);
    } catch (error) {
      source.return?.();
      throw error;
    }
  }

  async #writeOn(source: Iterator<Text | undefined>, first: Promise<void>): Promise<void> {
    let halt: Promise<void> | undefined = first;
    try {
      for (; halt !== undefined; halt = this.#takeTurn(source)) await halt;
    } catch (error) {
      source.return?.();
      throw error;
    }
  }

  /** Appends until it must wait. @returns for what, undefined at the end */
  #takeTurn(source: Iterator<Text | undefined>): Promise<void> | undefined {
    const { now, turns, user } = this.#options;
    if (this.#response.writableLength > mostWaiting) return this.#drain();
    const start = now();
    for (;;) {
      const { done = false, value } = source.next();
      if (done) return undefined;
      if (value !== undefined) this.append(value);
      if (!this.#chunks.hasFull && now() - start < turns.length) continue;
      this.#sendFull();
      // Most often the socket takes it all until the next turn.
      return turns.wait(user);
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

  /** @throws ReplyAborted when nobody is there to read the reply */
  checkReader(): void {
    if (this.#response.destroyed) throw new ReplyAborted(this.#options.whyGone());
  }

  /** Cuts the connection, which every client notices. @throws ReplyAborted */
  abort(reason: string): never {
    this.#response.destroy();
    throw new ReplyAborted(reason);
  }

  /** Ends the reply with its last part, which may be all of it. */
  end(): void {
    const full = this.#chunks.takeFull();
    const rest = this.#chunks.takeRest();
    const bytes = bytesOf(full) + Buffer.byteLength(rest);
    const response = this.#response;
    if (!response.headersSent) response.writeHead(200, this.#head('Content-Length', String(bytes)));
    if (this.#trailers !== undefined) response.addTrailers(this.#trailers);
    this.#bytes += bytes;
    // What is ASCII may be called Latin-1, which needs no encoding.
    if (typeof rest === 'string') this.#options.outbox.end(response, rest, bytes === rest.length ? 'latin1' : 'utf8');
    else {
      for (const chunk of full) response.write(chunk);
      response.end(rest, () => release([...full, rest]));
    }
  }

  /** @throws ReplyAborted */
  #sendFull(): void {
    this.checkReader();
    const full = this.#chunks.takeFull();
    if (full.length > 0) this.#send(full);
    else if (this.#response.socket?.readableEnded) this.#probe();
  }

  /**
   * Sends the head early, then nothing, again and again, to a client that has ended its side of the connection: one that
   * waits for its reply reads on, one that is gone answers by a reset, upon which even a write of nothing fails.
   */
  #probe(): void {
    this.#begin();
    this.#response.write('');
  }

  #begin(): void {
    const { trailers } = this.#options;
    if (this.#response.headersSent) return;
    this.#response.writeHead(200, trailers === undefined ? this.#head() : this.#head('Trailer', trailers));
  }

  #send(full: readonly Buffer[]): void {
    const response = this.#response;
    this.#begin();
    const last = full.length - 1;
    for (const [index, chunk] of full.entries()) {
      response.write(chunk, index === last ? () => release(full) : undefined);
    }
    this.#bytes += bytesOf(full);
  }

  async #drain(): Promise<void> {
    await drained(this.#response, this.#options);
    // Many sockets may have drained at once.
    await this.#options.turns.wait(this.#options.user);
  }

  /** WBEMServerResponseTime is in microseconds (DSP0200 1.4 § 7.3): to the reply's beginning where it is long. */
  #head(...more: readonly string[]): string[] {
    const { headers, now } = this.#options;
    const taken = Math.round((now() - this.#start) * 1000);
    return [...headers, 'WBEMServerResponseTime', String(taken), ...more];
  }
}

function drained(response: ServerResponse, { writeTimeout, whyGone }: ReplyOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    if (response.destroyed) {
      reject(new ReplyAborted(whyGone()));
      return;
    }
    const settle = (reason?: string) => {
      clearTimeout(timer);
      response.off('drain', onDrain).off('close', onClose);
      if (reason === undefined) resolve();
      else reject(new ReplyAborted(reason));
    };
    const onDrain = () => settle();
    const onClose = () => settle(whyGone());
    const timer = setTimeout(() => {
      settle('the client does not read');
      response.destroy();
    }, writeTimeout);
    response.on('drain', onDrain).on('close', onClose);
  });
}
