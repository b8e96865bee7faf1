/** Starts listening and returns how to stop. */
export type Subscribe = (wake: () => void) => () => void;

/** Resolves when what `subscribe` listens for happens, or when one of the signals is aborted. */
export function wakeUp(subscribe: Subscribe, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      unsubscribe();
      for (const signal of signals) signal.removeEventListener('abort', finish);
      resolve();
    };
    const unsubscribe = subscribe(finish);
    for (const signal of signals) signal.addEventListener('abort', finish, { once: true });
    if (signals.some(({ aborted }) => aborted)) finish();
  });
}
