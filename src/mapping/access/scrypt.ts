import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a hash (RFC 7914): N = 2^ln, block size r, parallelisation p. */
interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

interface StoredHash extends Cost {
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** 32 MiB, about a quarter of a second of one processor. */
const newCost: Cost = { ln: 15, r: 8, p: 3 };

/** What a file may ask of the server: 128 MiB. */
const highest: Cost = { ln: 17, r: 8, p: 4 };

const form = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,172})\$([A-Za-z0-9+/]{22,86})$/;

/** The hash of a password in the PHC string format: `$scrypt$ln=15,r=8,p=3$SALT$HASH`, Base64 without padding. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return print(salt, await derive(password, { ...newCost, salt, key: Buffer.alloc(32) }));
}

/** A hash that no password proves, and that costs no less to check than those of passwords. */
export const hashOfNobody = (): string => print(randomBytes(16), randomBytes(32));

function print(salt: Buffer, key: Buffer): string {
  const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$scrypt$ln=${newCost.ln},r=${newCost.r},p=${newCost.p}$${base64(salt)}$${base64(key)}`;
}

/** Whether the text is a hash that this program makes or can afford to check. */
export const isPasswordHash = (text: string): boolean => parse(text) !== undefined;

/** Takes the same time for a wrong password as for a right one. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const stored = parse(hash);
  if (stored === undefined) return false;
  return timingSafeEqual(await derive(password, stored), stored.key);
}

function parse(text: string): StoredHash | undefined {
  const [, ln, r, p, salt = '', key = ''] = form.exec(text) ?? [];
  if (ln === undefined) return undefined;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const isSane = cost.ln >= 10 && cost.r >= 1 && cost.p >= 1;
  if (!isSane || cost.ln > highest.ln || cost.r > highest.r || cost.p > highest.p) return undefined;
  return { ...cost, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
}

/** Runs in the thread pool, not on the event loop. */
function derive(password: string, { ln, r, p, salt, key }: StoredHash): Promise<Buffer> {
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, key.length, options, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
}
