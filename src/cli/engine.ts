import { setFlagsFromString } from 'node:v8';

/** What the heap may grow by, in percent of what is in use, before garbage is collected. */
const growth = 50;
/** Milliseconds at rest before memory is given back; V8 waits for eight seconds. */
const rest = 24 * 60 * 60 * 1000;
/** Bytes of code that a function runs before V8 looks whether to optimize it, and at which look it does; 66 KiB and 3. */
const [budget, looks] = [30_000, 1];
/** The first version of V8 that optimizes as early by itself, and knows no such flags. */
const eagerVersion = 12;

/**
 * Keeps the garbage of reading a whole pool from staying, and the thread from being stopped for it later. V8 lets a heap
 * grow to four times what is in use where the machine has much memory, and compacts all of it as soon as the process is
 * at rest: with 10,000 machines some 100 ms at a time, in which nobody is served. Holds for all threads, if it is
 * told before the first collection.
 */
export function tuneHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString(`--gc-memory-reducer-start-delay-ms=${rest}`);
}

/**
 * Has V8 optimize what serves requests after a few hundred of them, not some thousands, which may take hours to come.
 * Told before, what runs once at the start would be optimized, too, which costs most of a second.
 */
export function optimizeEarly(): void {
  if (Number.parseInt(process.versions.v8, 10) >= eagerVersion) return;
  setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString(`--ticks-before-optimization=${looks}`);
}
