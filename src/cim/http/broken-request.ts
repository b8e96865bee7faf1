import type { IncomingMessage } from 'node:http';
import type { HttpError } from './http-error.ts';

const reasons = new WeakMap<IncomingMessage, HttpError>();
const brokenOff = Symbol('broken off');

/**
 * Tells whoever reads the body of a request that the rest of it will not come, though its connection is still open:
 * what was sent is no HTTP, or did not come in time. Node tells only the connection of that.
 */
export function breakOff(request: IncomingMessage, reason: HttpError): void {
  reasons.set(request, reason);
  request.emit(brokenOff);
}

export function brokenReason(request: IncomingMessage): HttpError | undefined {
  return reasons.get(request);
}

/** Calls back once when the request is broken off. @returns a function that forgets the callback */
export function onBrokenOff(request: IncomingMessage, callback: () => void): () => void {
  request.once(brokenOff, callback);
  return () => request.off(brokenOff, callback);
}
