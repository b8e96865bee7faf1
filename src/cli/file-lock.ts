import { closeSync, openSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that somebody else's change may take, and between two looks whether it is done. */
const patience = 5000;
const interval = 20;

/**
 * Changes a file while nobody else does who asks here. @throws Error when another change does not end, and that of the
 * file system
 */
export async function changing(path: string, change: () => void): Promise<void> {
  const lock = `${path}.lock`;
  await take(lock);
  try {
    change();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(interval)) {
    try {
      closeSync(openSync(lock, 'wx', 0o600));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (Date.now() > end) throw new Error(`somebody else is changing it; if nobody is, remove ${lock}`);
    }
  }
}
