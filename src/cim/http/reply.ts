import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { type Part, ReplyChunks } from './reply-chunks.ts';

/** Bytes that may wait for the client to read before the text goes on. */
const mostWaiting = 256 * 1024;
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
  const chunks = new ReplyChunks();
  let bytes = 0;
  try {
    let steps = 0;
    let turn = options.now();
    for (const piece of text.pieces) {
      if (piece !== undefined) chunks.append(piece);
      if (chunks.hasFull) bytes += await sendFull(response, chunks, options);
      if (++steps % stepsPerTurn !== 0 && options.now() - turn < turnLength) continue;
      await setImmediate();
      turn = options.now();
    }
  } catch (error) {
    if (error instanceof ReplyAborted) throw error;
    if (!response.headersSent) return endWith(response, text.failed(error), options);
    response.destroy();
    throw new ReplyAborted('an error after the reply had begun', { cause: error });
  }
  return bytes + endWith(response, chunks.takeRest(), options);
}

/** @returns the bytes that were sent */
async function sendFull(response: ServerResponse, chunks: ReplyChunks, options: ReplyOptions): Promise<number> {
  if (response.destroyed) throw new ReplyAborted('the client went away');
  if (!response.headersSent) response.writeHead(200, options.headers);
  let bytes = 0;
  for (const chunk of chunks.takeFull()) {
    response.write(chunk, () => chunks.release(chunk));
    bytes += chunk.length;
  }
  if (response.writableLength > mostWaiting) await drained(response, options.writeTimeout);
  return bytes;
}

/** Ends the reply with its last part, which may be all of it. @returns the bytes that were sent */
function endWith(response: ServerResponse, part: Part, options: ReplyOptions): number {
  const bytes = typeof part === 'string' ? Buffer.byteLength(part) : part.length;
  if (!response.headersSent) response.writeHead(200, { ...options.headers, 'Content-Length': bytes });
  // What is ASCII may be called Latin-1, which needs no encoding.
  if (bytes === part.length) response.end(part, 'latin1');
  else response.end(part, 'utf8');
  return bytes;
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
