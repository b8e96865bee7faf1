import { chownSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Puts a file in place whole: a server that watches it never reads half of one. What root replaces stays its owner's, who
 * may be the only one to read it.
 * @throws the error of the file system
 */
export function writeWhole(path: string, text: string, mode: number): void {
  const draft = `${path}.${process.pid}.tmp`;
  // A draft that somebody else put there is not followed and not reused: it may be a link, or readable to others.
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, text, { mode, flag: 'wx' });
    const former = statSync(path, { throwIfNoEntry: false });
    if (former !== undefined && process.getuid?.() === 0) chownSync(draft, former.uid, former.gid);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
