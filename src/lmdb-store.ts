import { join } from 'node:path';
import { open } from 'lmdb';
import type { Store, StoreKey } from './cim/index.ts';
import { makeDirectory } from './make-directory.ts';

/** A store in files, and the way to close it. */
export interface LmdbStore extends Store {
  close(): Promise<void>;
}

/** Opens the store in the state directory; makes the directory where it is missing. */
export function openLmdbStore(stateDirectory: string): LmdbStore {
  const path = join(stateDirectory, 'store');
  makeDirectory(path);
  const database = open<string, string[]>({ path, encoding: 'string' });
  return {
    *entries(prefix) {
      for (const { key, value } of database.getRange({ start: [...prefix] })) {
        if (!prefix.every((part, index) => key[index] === part)) return;
        yield [key as unknown as StoreKey, value];
      }
    },
    // In one piece and waited for: what is written in the background is called written even if the disk has refused it,
    // and where it is full the process ends.
    async write(changes) {
      database.transactionSync(() => {
        for (const { key, value } of changes) {
          if (value === undefined) database.removeSync([...key]);
          else database.putSync([...key], value);
        }
      });
    },
    close: () => database.close(),
  };
}
