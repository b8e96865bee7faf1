import type { IncomingMessage } from 'node:http';
import type { Charset } from '../xml/body-decoder.ts';
import type { XmlLimits } from '../xml/limits.ts';
import type { RequestMessage } from '../xml/message.ts';
import { RequestReader, readRequest } from '../xml/request-reader.ts';
import { brokenReason, onBrokenOff } from './broken-request.ts';
import { HttpError } from './http-error.ts';
import { shortBytes } from './long-bodies.ts';

export interface BodyOptions {
  /** As Content-Type tells it. */
  readonly charset: Charset | undefined;
  /** Takes a turn for each piece; undefined: at once. */
  readonly turn: () => Promise<void> | undefined;
  /** Calls back when a long body may be read on. @returns a function that gives its place back */
  readonly place: (start: () => void) => () => void;
}

/**
 * Reads a request's body: at once where all of it has come with the headers, else as it arrives.
 * @throws XmlRequestError, or HttpError when the client breaks off
 */
export function readBody(
  body: IncomingMessage,
  limits: XmlLimits,
  options: BodyOptions,
): RequestMessage | Promise<RequestMessage> {
  const { readableLength, headers } = body;
  const isWhole =
    0 < readableLength && readableLength <= shortBytes && readableLength === Number(headers['content-length']);
  return isWhole ? readRequest(body.read(), limits, options.charset) : readPieces(body, limits, options);
}

/** Bytes whose text is large enough to be left where it is when garbage is collected; shorter ones are copied about. */
const enoughBytes = 128 * 1024;

/**
 * Parses a long body step by step: its first piece at once, and what is too much, so that a fault there is told without
 * waiting for more; else larger ones.
 */
class PieceReader {
  readonly #reader: RequestReader;
  readonly #most: number;
  #held: Buffer[] = [];
  #bytes = 0;
  #total = 0;

  constructor(limits: XmlLimits, charset: Charset | undefined) {
    this.#reader = new RequestReader(limits, charset);
    this.#most = limits.bytes;
  }

  /** @returns how many bytes have come, with these */
  hold(piece: Buffer): number {
    this.#held.push(piece);
    this.#bytes += piece.length;
    this.#total += piece.length;
    return this.#total;
  }

  /**
   * @param isComplete there will be no more
   * @returns false when there is nothing to do until more has come
   */
  step(isComplete: boolean): boolean {
    if (this.#reader.step()) return true;
    if (!this.#isDue(isComplete)) return false;
    const bytes = Buffer.concat(this.#held);
    this.#held = [];
    this.#bytes = 0;
    this.#reader.take(bytes);
    return true;
  }

  end(): RequestMessage {
    return this.#reader.end();
  }

  #isDue(isComplete: boolean): boolean {
    const isFirst = this.#bytes === this.#total;
    return this.#bytes > 0 && (isFirst || isComplete || this.#bytes >= enoughBytes || this.#total > this.#most);
  }
}

/** A body that is still under way. Whatever its reader waits for: when the client breaks off, the wait ends by a fault. */
class Arrival {
  /** All of it was read, though not all may be parsed. */
  hasEnded = false;
  readonly #body: IncomingMessage;
  readonly #forget: () => void;
  #fault: HttpError | undefined;
  #leavePlace: (() => void) | undefined;
  /** Ends the last wait for more. */
  #goOn: (() => void) | undefined;
  /** Ends the last wait, whatever it is for. */
  #fail: ((fault: HttpError) => void) | undefined;

  constructor(body: IncomingMessage) {
    this.#body = body;
    this.#forget = onBrokenOff(body, this.#onClose);
    if (body.destroyed || brokenReason(body) !== undefined) this.#onClose();
    else {
      body.on('readable', this.#onMore).on('end', this.#onEnd).on('close', this.#onClose).on('error', this.#onClose);
    }
  }

  /** Waits until there is more to read, or the end. */
  more(): Promise<void> {
    return this.#until((goOn) => {
      this.#goOn = goOn;
    });
  }

  turn(free: Promise<void>): Promise<void> {
    return this.#until((goOn) => void free.then(goOn));
  }

  /** Waits for a place among the long bodies, unless it has one. */
  async place(enter: BodyOptions['place']): Promise<void> {
    if (this.#leavePlace !== undefined) return;
    await this.#until((goOn) => {
      this.#leavePlace = enter(goOn);
    });
  }

  /** Gives the place back, and leaves unread what was not read. */
  leave(): void {
    this.#leavePlace?.();
    this.#forget();
    this.#body.off('readable', this.#onMore).off('end', this.#onEnd);
    this.#body.off('close', this.#onClose).off('error', this.#onClose);
  }

  #until(begin: (goOn: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      if (this.#fault === undefined) begin(resolve);
      else reject(this.#fault);
    });
  }

  readonly #onMore = (): void => this.#goOn?.();

  readonly #onEnd = (): void => {
    this.hasEnded = true;
    this.#goOn?.();
  };

  readonly #onClose = (): void => {
    if (this.hasEnded) return;
    this.#fault = brokenReason(this.#body) ?? new HttpError('malformed-request', 'the client broke off');
    this.#fail?.(this.#fault);
  };
}

/**
 * Reads a body that is still under way. A fault ends the reading but not the connection, unlike iterating over the
 * stream would: what is left of the body stays unread.
 */
async function readPieces(
  body: IncomingMessage,
  limits: XmlLimits,
  { charset, turn, place }: BodyOptions,
): Promise<RequestMessage> {
  const length = Number(body.headers['content-length']);
  const pieces = new PieceReader(limits, charset);
  const arrival = new Arrival(body);
  try {
    await arrival.more();
    for (;;) {
      // Each step is taken in a turn, and waits for nothing: work that is left to later ticks would not count as the user's.
      const free = turn();
      if (free !== undefined) await arrival.turn(free);
      if (pieces.step(arrival.hasEnded)) continue;
      const piece: Buffer | null = body.read();
      if (piece === null) {
        if (arrival.hasEnded) return pieces.end();
        await arrival.more();
        continue;
      }
      if (piece.length === length && length <= shortBytes) return readRequest(piece, limits, charset);
      const total = pieces.hold(piece);
      if (total >= shortBytes && total !== length) await arrival.place(place);
    }
  } finally {
    arrival.leave();
  }
}
