import type { IncomingMessage } from 'node:http';
import { brokenReason, onBrokenOff } from './broken-request.ts';
import { shortBytes } from './long-bodies.ts';

/** What the body of a refused request may still cost. */
export interface DiscardLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Who may read what they do not want, and when. */
export interface Discarding {
  /** Resolves when one more piece may be read. */
  readonly turn: () => Promise<void>;
  /** Calls back when something long may be read. @returns a function that gives its place back */
  readonly place: (start: () => void) => () => void;
}

/**
 * Reads what is left of a request's body and drops it, so that its sender gets to see the reply; nothing of it where it
 * says that it is longer than may be read.
 * @returns true when the body was read to its end, so the connection may serve another request
 */
export function discardBody(
  request: IncomingMessage,
  limits: DiscardLimits,
  { turn, place }: Discarding,
): Promise<boolean> {
  const length = Number(request.headers['content-length']);
  if (request.complete || request.destroyed || brokenReason(request) !== undefined || length > limits.bytes) {
    return Promise.resolve(request.complete);
  }
  return new Promise((resolve) => {
    let left = limits.bytes;
    let isSettled = false;
    let leavePlace: (() => void) | undefined;
    const onData = (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) {
        settle(false);
        return;
      }
      request.pause();
      void turn().then(() => isSettled || request.resume());
    };
    const settle = (ended: boolean) => {
      isSettled = true;
      clearTimeout(timer);
      leavePlace?.();
      forget();
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      if (!ended) request.pause();
      resolve(ended);
    };
    const onEnd = () => settle(true);
    const onClose = () => settle(request.complete);
    const forget = onBrokenOff(request, onClose);
    const timer = setTimeout(() => settle(false), limits.milliseconds);
    request.pause();
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
    if (length <= shortBytes) request.resume();
    else leavePlace = place(() => request.resume());
  });
}
