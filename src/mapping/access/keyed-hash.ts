import { createHmac, randomBytes } from 'node:crypto';

/** Makes a hash of passwords that tells nothing to whoever reads it: its key dies with the process. */
export function keyedHash(): (text: string) => Buffer {
  const key = randomBytes(32);
  return (text) => createHmac('sha256', key).update(text).digest();
}
