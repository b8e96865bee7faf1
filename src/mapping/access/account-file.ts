import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { z } from 'zod';
import { shortAddress } from '../../short-address.ts';
import { isPasswordHash } from './scrypt.ts';

/** The roles of the Xen-API that a bridge account can have, the strongest first. */
export const roles = ['pool-admin', 'pool-operator', 'vm-power-admin', 'vm-admin', 'vm-operator', 'read-only'] as const;
export type Role = (typeof roles)[number];

/** An account of the bridge. */
export interface BridgeAccount {
  readonly role: Role;
  /** The scrypt hash of its password; without it no password is right. */
  readonly password?: string | undefined;
  /** The certificates that prove it: `SHA256:…`, `CN=…`, `DNS:…`, `email:…`, `URI:…` or `IP:…`. */
  readonly certificates?: readonly string[] | undefined;
}

/** Accounts by name. */
export type AccountTable = ReadonlyMap<string, BridgeAccount>;

/** A file of accounts that cannot be used; the message names the file and what is wrong, never a hash. */
export class AccountFileError extends Error {
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.name = 'AccountFileError';
  }
}

const largest = 4 * 1024 * 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: HTTP Basic can carry neither these nor a colon in a name
const isName = (text: string): boolean => /^[^:\u0000-\u001f\u007f]{1,128}$/.test(text) && text.trim() === text;

const nameRule = 'a name has 1 to 128 characters, no blank at either end, no colon and no control characters';
const noHash = 'not a scrypt hash; xen-cim account makes one';
const certificateRule = 'give SHA256: and 64 hexadecimal digits, CN=…, DNS:…, email:…, URI:… or IP:…';

const certificate = z
  .string(certificateRule)
  .regex(/^(SHA256:([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}|(CN=|DNS:|email:|URI:|IP:).{1,250})$/, certificateRule);

/** What is wrong with the name of a new account or one of its certificates, or undefined. */
export function faultOfAccount(name: string, certificates: readonly string[]): string | undefined {
  if (!isName(name)) return `${JSON.stringify(name)}: ${nameRule}`;
  const wrong = certificates.find((text) => !certificate.safeParse(text).success);
  return wrong && `--certificate ${wrong}: ${certificateRule}`;
}

/** What an object may hold, told where it holds more and where there is none. */
const only =
  (...keys: readonly string[]) =>
  (issue: object): string =>
    `${'keys' in issue ? `what is ${issue.keys}? ` : ''}give an object with ${keys.join(', ')}`;

const account = z.strictObject(
  {
    role: z.enum(roles, `give one of ${roles.join(', ')}`),
    password: z.string(noHash).refine(isPasswordHash, noHash).optional(),
    certificates: z.array(certificate, 'give a list of texts').optional(),
  },
  { error: only('role', 'password', 'certificates') },
);

const schema = z.strictObject(
  { accounts: z.record(z.string().refine(isName, nameRule), account, 'give an object of accounts by name') },
  { error: only('accounts') },
);

/** Fingerprints, host names and addresses are written in many ways and compared in one. */
export function certificateKey(text: string): string {
  if (text.startsWith('SHA256:')) return `SHA256:${text.slice(7).replaceAll(':', '').toLowerCase()}`;
  if (text.startsWith('DNS:')) return `DNS:${text.slice(4).toLowerCase()}`;
  return text.startsWith('IP:') ? `IP:${shortAddress(text.slice(3))}` : text;
}

/** Reads a file of accounts. @throws AccountFileError */
export function readAccountFile(path: string): AccountTable {
  return parseAccounts(path, readPrivate(path));
}

/** @throws AccountFileError */
export function parseAccounts(path: string, text: string): AccountTable {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new AccountFileError(path, 'not JSON');
  }
  // What checks records leaves that name out without a word.
  if (namesPrototype(content)) throw new AccountFileError(path, 'accounts.__proto__: no name for an account');
  const result = schema.safeParse(content);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue?.path.length ? `${issue.path.join('.')}: ` : '';
    throw new AccountFileError(path, place + reasonOf(issue));
  }
  const table = new Map(Object.entries(result.data.accounts));
  checkCertificates(path, table);
  return table;
}

/** What is wrong with a key stands below what says that it is wrong. */
const reasonOf = (issue: z.core.$ZodIssue | undefined): string =>
  (issue?.code === 'invalid_key' ? issue.issues[0]?.message : issue?.message) ?? 'not as expected';

function namesPrototype(content: unknown): boolean {
  const { accounts } = Object(content) as { readonly accounts?: unknown };
  return Object.hasOwn(Object(accounts), '__proto__');
}

/** The text of a file of accounts, readable to people too. */
export const printAccounts = (table: AccountTable): string =>
  `${JSON.stringify({ accounts: Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 2)}\n`;

/** Each certificate proves one account. */
function checkCertificates(path: string, table: AccountTable): void {
  const owners = new Map<string, string>();
  for (const [name, { certificates = [] }] of table) {
    for (const text of certificates) {
      const other = owners.get(certificateKey(text));
      if (other !== undefined && other !== name)
        throw new AccountFileError(path, `${text} stands for both ${other} and ${name}`);
      owners.set(certificateKey(text), name);
    }
  }
}

/** A credential of systemd: root's, and its bits for the group are the mask of an access list that names the service. */
const isCredential = ({ uid, gid, mode }: Stats): boolean => uid === 0 && gid === 0 && (mode & 0o777) === 0o440;

/** A file that others can read or write gives its hashes away, or takes accounts from anybody. */
function readPrivate(path: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const stat = fstatSync(descriptor);
    const { mode, size } = stat;
    if (stat.isDirectory()) throw new AccountFileError(path, 'a directory, not a file');
    if ((mode & 0o077) !== 0 && !isCredential(stat)) {
      throw new AccountFileError(path, `others may read or write it; run chmod 600 ${path}`);
    }
    if (size > largest) throw new AccountFileError(path, `larger than ${largest} bytes`);
    // Without the byte order mark that editors on Windows write.
    return new TextDecoder().decode(readFileSync(descriptor));
  } catch (error) {
    if (error instanceof AccountFileError) throw error;
    throw new AccountFileError(path, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
