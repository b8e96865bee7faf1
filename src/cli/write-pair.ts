import { existsSync } from 'node:fs';
import type { CertificatePair } from './self-signed.ts';
import { writeWhole } from './write-whole.ts';

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
