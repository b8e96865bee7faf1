import { statSync } from 'node:fs';
import { AccountFileError, type AccountTable, readAccountFile } from './account-file.ts';

export interface AccountWatchOptions {
  readonly file: string;
  /** Gets the accounts of a file that has changed. */
  readonly use: (accounts: AccountTable) => void;
  /** Gets why a changed file cannot be used; the accounts stay as they were. */
  readonly refuse: (error: AccountFileError) => void;
}

/** Makes a task that looks whether the file has changed since it was made or last run, and reads it then. */
export function watchAccounts({ file, use, refuse }: AccountWatchOptions): () => Promise<void> {
  let seen = stampOf(file);
  return async () => {
    const stamp = stampOf(file);
    if (stamp === seen) return;
    seen = stamp;
    try {
      use(readAccountFile(file));
    } catch (error) {
      if (!(error instanceof AccountFileError)) throw error;
      refuse(error);
    }
  };
}

/** What changes with every change of a file, its mode among it; or why nothing can be told of it. */
function stampOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}
