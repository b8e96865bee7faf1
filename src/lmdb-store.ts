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
    async write(changes) {
      await database.transaction(() => {
        for (const { key, value } of changes) {
          if (value === undefined) void database.remove([...key]);
          else void database.put([...key], value);
        }
      });
      await database.flushed;
    },
    close: () => database.close(),
  };
}
