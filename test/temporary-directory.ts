import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new directory; it goes with the others when the tests have ended. */
export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'xen-cim-'));

/** Has the tests, and what they start, make in one place what is temporary, and removes that afterwards. */
export function setup(): () => void {
  const place = temporaryDirectory();
  process.env['TMPDIR'] = place;
  return () => rmSync(place, { recursive: true, force: true });
}
