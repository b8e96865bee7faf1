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
  #isComplete = false;

  constructor(limits: XmlLimits, charset: Charset | undefined) {
    this.#reader = new RequestReader(limits, charset);
    this.#most = limits.bytes;
  }

  hold(piece: Buffer): void {
    this.#held.push(piece);
    this.#bytes += piece.length;
    this.#total += piece.length;
  }

  /** There will be no more. */
  complete(): void {
    this.#isComplete = true;
  }

  /** @returns false when there is nothing to do until more has come */
  step(): boolean {
    if (this.#reader.step()) return true;
    if (!this.#isDue()) return false;
    const bytes = Buffer.concat(this.#held);
    this.#held = [];
    this.#bytes = 0;
    this.#reader.take(bytes);
    return true;
  }

  end(): RequestMessage {
    return this.#reader.end();
  }

  #isDue(): boolean {
    const isFirst = this.#bytes === this.#total;
    return this.#bytes > 0 && (isFirst || this.#isComplete || this.#bytes >= enoughBytes || this.#total > this.#most);
  }
}

/**
 * Reads a body that is still under way. A fault ends the reading but not the connection, unlike iterating over the
 * stream would: what is left of the body stays unread.
 */
function readPieces(
  body: IncomingMessage,
  limits: XmlLimits,
  { charset, turn, place }: BodyOptions,
): Promise<RequestMessage> {
  return new Promise((resolve, reject) => {
    const length = Number(body.headers['content-length']);
    const reader = new PieceReader(limits, charset);
    let whole: Buffer | undefined;
    let bytes = 0;
    let isWaiting = false;
    let hasEnded = false;
    let isLeft = false;
    let leavePlace: (() => void) | undefined;
    const attempt = (work: () => void) => {
      try {
        if (!isLeft) work();
      } catch (error) {
        leave();
        reject(error);
      }
    };
    const goOn = () => attempt(proceed);
    // Each step is taken here and now, in a turn: work that is left to later ticks would not count as the user's.
    const proceed = () => {
      while (!isWaiting && !isLeft) {
        const free = turn();
        if (free !== undefined) {
          isWaiting = true;
          void free.then(() => {
            isWaiting = false;
            attempt(() => step() && proceed());
          });
        } else if (!step()) return;
      }
    };
    /** @returns false when there is nothing to do now */
    const step = (): boolean => {
      if (reader.step()) return true;
      const piece: Buffer | null = body.read();
      if (piece === null) {
        if (hasEnded) finish();
        return false;
      }
      bytes += piece.length;
      if (piece.length === length && length <= shortBytes) {
        whole = piece;
        return false;
      }
      reader.hold(piece);
      if (bytes >= shortBytes && bytes !== length && leavePlace === undefined) waitForPlace();
      return true;
    };
    const waitForPlace = () => {
      let isAtOnce = true;
      isWaiting = true;
      leavePlace = place(() => {
        isWaiting = false;
        if (!isAtOnce) goOn();
      });
      isAtOnce = false;
    };
    const onEnd = () => {
      hasEnded = true;
      reader.complete();
      if (whole === undefined) goOn();
      else attempt(finish);
    };
    const finish = () => {
      const message = whole === undefined ? reader.end() : readRequest(whole, limits, charset);
      leave();
      resolve(message);
    };
    const onClose = () => {
      // All of it has come, though not all is parsed.
      if (hasEnded) return;
      leave();
      reject(brokenReason(body) ?? new HttpError('malformed-request', 'the client broke off'));
    };
    const leave = () => {
      isLeft = true;
      leavePlace?.();
      forget();
      body.off('readable', goOn).off('end', onEnd).off('close', onClose).off('error', onClose);
    };
    const forget = onBrokenOff(body, onClose);
    if (body.destroyed || brokenReason(body) !== undefined) onClose();
    else body.on('readable', goOn).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
