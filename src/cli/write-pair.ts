import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { CertificatePair } from './self-signed.ts';

/** Where a certificate and its private key are kept. */
export interface PairFiles {
  readonly cert: string;
  readonly key: string;
}

/** Those of the two files that exist. */
export function existing({ cert, key }: PairFiles): readonly string[] {
  return [cert, key].filter((path) => existsSync(path));
}

/**
 * Writes both files whole: a server that watches them never reads half of one. Only the owner may read the key.
 * @throws the error of the file system
 */
export function writePair(files: PairFiles, { cert, key }: CertificatePair): void {
  writeWhole(files.key, key, 0o600);
  writeWhole(files.cert, cert, 0o644);
}

function writeWhole(path: string, text: string, mode: number): void {
  const draft = `${path}.${process.pid}.tmp`;
  // A draft that somebody else put there is not followed and not reused: it may be a link, or readable to others.
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, text, { mode, flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
