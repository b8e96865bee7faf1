import { existsSync } from 'node:fs';
import { accountsFileOf } from '../config/index.ts';
import {
  AccountFileError,
  type AccountTable,
  type BridgeAccount,
  hashPassword,
  parseAccounts,
  printAccounts,
  readAccountFile,
} from '../mapping/index.ts';
import { type AccountArguments, accountUsage, readAccountArguments } from './account-arguments.ts';
import { askPassword, type PasswordInput } from './ask-password.ts';
import type { CommandIo } from './command.ts';
import { changing } from './file-lock.ts';
import { writeWhole } from './write-whole.ts';

export { accountUsage };

/** A reason to end with exit code 1. */
class Refusal extends Error {}

/** `xen-cim account`: exit code 0, 1 when the file or the password is at fault, 2 when the call is. */
export const runAccount = async (
  args: readonly string[],
  io: CommandIo,
  input: PasswordInput = process.stdin,
): Promise<number> => {
  const options = readAccountArguments(args, accountsFileOf());
  if (typeof options === 'string') {
    io.stderr.write(`xen-cim account: ${options}\n${accountUsage}`);
    return 2;
  }
  try {
    await perform(options, io, input);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof AccountFileError)) throw error;
    io.stderr.write(`xen-cim account: ${error.message}\n`);
    return 1;
  }
};

async function perform(options: AccountArguments, io: CommandIo, input: PasswordInput): Promise<void> {
  if (options.action === 'list') {
    list(readAccountFile(options.file), io);
    return;
  }
  const change = options.action === 'add' ? await addition(options, io, input) : removal(options);
  await locked(options.file, () => {
    const isNew = options.action === 'add' && !existsSync(options.file);
    const table = new Map(isNew ? [] : readAccountFile(options.file));
    change(table);
    save(options.file, table);
  });
}

type Change = (table: Map<string, BridgeAccount>) => void;

/** What is asked for is asked for before the file is locked. */
async function addition(
  { name, role, certificates, hasPassword }: Extract<AccountArguments, { action: 'add' }>,
  io: CommandIo,
  input: PasswordInput,
): Promise<Change> {
  const password = hasPassword ? await newPassword(io, input) : undefined;
  return (table) =>
    table.set(name, { role, ...(password && { password }), ...(certificates.length > 0 && { certificates }) });
}

function removal({ file, name }: Extract<AccountArguments, { action: 'remove' }>): Change {
  return (table) => {
    if (!table.delete(name)) throw new Refusal(`${file} has no account ${JSON.stringify(name)}`);
  };
}

async function locked(file: string, change: () => void): Promise<void> {
  try {
    await changing(file, change);
  } catch (error) {
    if (error instanceof Refusal || error instanceof AccountFileError) throw error;
    throw new Refusal(`${file}: ${(error as Error).message}`);
  }
}

function list(table: AccountTable, io: CommandIo): void {
  for (const [name, { role, password, certificates = [] }] of table) {
    const proofs = [...(password === undefined ? [] : ['password']), ...certificates];
    io.stdout.write(`${name}\t${role}\t${proofs.join(' ')}\n`);
  }
}

async function newPassword(io: CommandIo, input: PasswordInput): Promise<string> {
  const password = await askPassword('Password: ', input, io.stderr);
  if (password === '') throw new Refusal('an empty password is none');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: HTTP Basic cannot carry them (RFC 7617 § 2)
  if (/[\u0000-\u001f\u007f]/.test(password)) throw new Refusal('a password has no control characters');
  if (password.includes('\ufffd'))
    throw new Refusal('a password is UTF-8 (without U+FFFD, which stands for what is not)');
  if (Buffer.byteLength(password) > 2048) throw new Refusal('a password has at most 2048 bytes');
  if (input.isTTY && (await askPassword('Once more: ', input, io.stderr)) !== password) {
    throw new Refusal('the two passwords differ');
  }
  return hashPassword(password);
}

function save(file: string, table: AccountTable): void {
  const text = printAccounts(table);
  parseAccounts(file, text);
  writeWhole({ path: file, text, mode: 0o600 });
}
