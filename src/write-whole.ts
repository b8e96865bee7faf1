import { chownSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

export interface WholeFile {
  readonly path: string;
  readonly text: string;
  readonly mode: number;
}

/**
 * Puts files in place whole, all of them or, where one cannot be written, none: a server that watches them never reads
 * half of one. What root replaces stays its owner's, who may be the only one to read it.
 * @throws the error of the file system
 */
export function writeWhole(...files: readonly WholeFile[]): void {
  try {
    for (const file of files) writeDraft(file);
    for (const { path } of files) renameSync(draftOf(path), path);
  } catch (error) {
    for (const { path } of files) rmSync(draftOf(path), { force: true });
    throw error;
  }
}

const draftOf = (path: string): string => `${path}.${process.pid}.tmp`;

function writeDraft({ path, text, mode }: WholeFile): void {
  const draft = draftOf(path);
  // A draft that somebody else put there is not followed and not reused: it may be a link, or readable to others.
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { mode, flag: 'wx' });
  const former = statSync(path, { throwIfNoEntry: false });
  if (former !== undefined && process.getuid?.() === 0) chownSync(draft, former.uid, former.gid);
}
