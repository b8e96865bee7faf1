import { setTimeout as sleep } from 'node:timers/promises';

/** Time and chance as the mirror sees them; tests put their own in. */
export interface MirrorClock {
  /** Rejects when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

export const systemClock: MirrorClock = {
  wait: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, { signal });
  },
  random: Math.random,
};

const firstWait = 1_000;
const longestWait = 30_000;

/** Exponential back-off with jitter: 1 s, 2 s, 4 s, … 30 s, each between its half and its whole. */
export function backOff(failures: number, random: number): number {
  const whole = Math.min(longestWait, firstWait * 2 ** (failures - 1));
  return whole * (0.5 + random / 2);
}
