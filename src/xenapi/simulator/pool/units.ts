import { wireTime } from '../wire-value.ts';

export const mebibyte = 2 ** 20;
export const gibibyte = 2 ** 30;

const minute = 60_000;
/** The moment at which every generated pool stands; generated records never read the clock. */
const poolTime = Date.UTC(2024, 3, 20, 12, 0, 0);

/** The moment so many minutes before the one at which generated pools stand. */
export function minutesAgo(minutes: number): string {
  return wireTime(poolTime - minutes * minute);
}

export const minutesPerDay = 1440;
