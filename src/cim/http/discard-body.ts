import type { IncomingMessage } from 'node:http';
import { brokenReason, onBrokenOff } from './broken-request.ts';

/** What the body of a refused request may still cost. */
export interface DiscardLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  /** Resolves when more of it may be read. */
  readonly turn: () => Promise<void>;
}

/**
 * Reads what is left of a request's body and drops it, so that its sender gets to see the reply.
 * @returns true when the body was read to its end, so the connection may serve another request
 */
export function discardBody(request: IncomingMessage, limits: DiscardLimits): Promise<boolean> {
  if (request.complete || request.destroyed || brokenReason(request) !== undefined) {
    return Promise.resolve(request.complete);
  }
  return new Promise((resolve) => {
    let left = limits.bytes;
    const onData = (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) {
        settle(false);
        return;
      }
      request.pause();
      void limits.turn().then(() => isSettled || request.resume());
    };
    let isSettled = false;
    const settle = (ended: boolean) => {
      isSettled = true;
      clearTimeout(timer);
      forget();
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      if (!ended) request.pause();
      resolve(ended);
    };
    const onEnd = () => settle(true);
    const onClose = () => settle(request.complete);
    const forget = onBrokenOff(request, onClose);
    const timer = setTimeout(() => settle(false), limits.milliseconds);
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
    request.resume();
  });
}
