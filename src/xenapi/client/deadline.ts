import { XenConnectionError } from './errors.ts';

export interface Deadline {
  /** Milliseconds from now. */
  readonly timeout: number;
  /** Ends it sooner. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs something with a signal that aborts when it has taken too long, or is given up; the reason is a XenConnectionError. */
export async function withDeadline<T>(
  { timeout, signal: outer }: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new XenConnectionError('the call was given up'));
  const timer = setTimeout(
    () => controller.abort(new XenConnectionError(`no answer from the pool within ${timeout} ms`)),
    timeout,
  );
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', abort);
  }
}

/** Aborts when so many milliseconds have passed, or as the other does. */
export const within = (milliseconds: number, signal: AbortSignal | undefined): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(milliseconds), ...(signal ? [signal] : [])]);

/** What the work comes to, unless the signal aborts first: then XenConnectionError, and the work goes on by itself. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new XenConnectionError('the call was given up'));
  });
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
