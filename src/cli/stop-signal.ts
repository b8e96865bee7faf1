import { once } from 'node:events';

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Aborted by the first SIGTERM or SIGINT; a second one, whichever it is, ends the process at once. */
export const stopSignal = (): AbortSignal => {
  const stop = new AbortController();
  const hear = () => {
    for (const signal of signals) process.off(signal, hear);
    stop.abort();
  };
  for (const signal of signals) process.on(signal, hear);
  return stop.signal;
};

/** Resolves when the signal is aborted. */
export const stopped = async (stop: AbortSignal): Promise<void> => {
  if (!stop.aborted) await once(stop, 'abort');
};
