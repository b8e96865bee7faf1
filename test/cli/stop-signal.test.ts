import { describe, expect, it } from 'vitest';
import { stopped, stopSignal } from '../../src/cli/stop-signal.ts';

const signals = ['SIGTERM', 'SIGINT'] as const;

describe('the signal to stop', () => {
  it.each(signals)(
    'is aborted by the first of them (%s); the second is left to Node, which ends the process',
    async (signal) => {
      const listening = () => signals.map((name) => process.listenerCount(name));
      const before = listening();
      const stop = stopSignal();
      expect(stop.aborted).toBe(false);
      process.emit(signal, signal);
      await stopped(stop);
      expect(listening()).toEqual(before);
    },
  );
});
