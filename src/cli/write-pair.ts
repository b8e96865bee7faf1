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
 * Writes both files whole, or neither: a key without its certificate would be of no use. Only the owner may read the key.
 * @throws the error of the file system
 */
export function writePair(files: PairFiles, { cert, key }: CertificatePair): void {
  writeWhole({ path: files.key, text: key, mode: 0o600 }, { path: files.cert, text: cert, mode: 0o644 });
}
