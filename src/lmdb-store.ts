import { closeSync, existsSync, fstatSync, openSync, readSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Store, StoreKey } from './cim/index.ts';
import { makeDirectory } from './make-directory.ts';

/** A store in files, and the way to close it. */
export interface LmdbStore extends Store {
  close(): Promise<void>;
}

/** Bytes that are to be free beside what is written: pages are written anew, those above them, too. */
const spare = 1024 * 1024;

/**
 * Opens the store in the state directory; makes the directory where it is missing.
 * @param freeBytes how many bytes a file there may still take
 * @throws Error of the file system, or of LMDB
 */
export function openLmdbStore(stateDirectory: string, freeBytes = freeBytesAt): LmdbStore {
  const path = join(stateDirectory, 'store');
  makeDirectory(path);
  checkFile(join(path, 'data.mdb'));
  // A disk that is full when the library uses it ends the process: by SIGBUS as the files are made, later by what is
  // written behind the end of its message.
  const hasRoom = (bytes: number): boolean => freeBytes(path) >= bytes + spare;
  const isMade = ['data.mdb', 'lock.mdb'].every((name) => existsSync(join(path, name)));
  if (!isMade && !hasRoom(0)) throw new Error(`${path}: the disk is full`);
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
      if (!hasRoom(changes.reduce((sum, { value = '' }) => sum + Buffer.byteLength(value), 0))) {
        const advice = 'make room elsewhere on it: deletions need some, too, and give none back';
        throw new Error(`${path}: the disk is full; ${advice}`);
      }
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

/** Some file systems do not tell: theirs have no blocks at all. */
function freeBytesAt(path: string): number {
  const { blocks, bavail, bsize } = statfsSync(path);
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** The number that a file of LMDB has behind this many bytes, and where it says how long its pages are. */
const magic = 0xbeefc0de;
const magicAt = 24;
const pageSizeAt = 48;

/**
 * @throws Error for a file that is not empty and none of LMDB, or does not have its first two pages, which say what is
 *   in the others: the library would end the process over it. A whole file may have fewer pages than they count.
 */
function checkFile(file: string): void {
  if (!existsSync(file)) return;
  const header = new DataView(new ArrayBuffer(pageSizeAt + 4));
  const descriptor = openSync(file, 'r');
  let length: number;
  try {
    length = fstatSync(descriptor).size;
    readSync(descriptor, header);
  } finally {
    closeSync(descriptor);
  }
  if (length > 0 && header.getUint32(magicAt, true) !== magic) throw new Error(`${file} holds something else`);
  if (length < 2 * header.getUint32(pageSizeAt, true)) throw new Error(`${file} has been cut off; copy it back whole`);
}
