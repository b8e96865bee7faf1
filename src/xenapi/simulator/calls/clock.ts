import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../message.ts';

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  delay: async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, undefined, signal && { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
