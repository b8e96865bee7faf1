import { randomBytes, scryptSync } from 'node:crypto';

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A hash of a password by the least cost that is taken (N = 1024), for tests that are not about the cost. */
export function cheapHash(password: string): string {
  const salt = randomBytes(16);
  return `$scrypt$ln=10,r=1,p=1$${base64(salt)}$${base64(scryptSync(password, salt, 32, { N: 1024, r: 1, p: 1 }))}`;
}
