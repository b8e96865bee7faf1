import { existsSync } from 'node:fs';
import { accountsFileOf } from '../config/index.ts';
import {
  AccountFileError,
  type AccountTable,
  hashPassword,
  parseAccounts,
  printAccounts,
  readAccountFile,
} from '../mapping/index.ts';
import { type AccountArguments, accountUsage, readAccountArguments } from './account-arguments.ts';
import { askPassword, type PasswordInput } from './ask-password.ts';
import type { CommandIo } from './command.ts';
import { writeWhole } from './write-whole.ts';

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
  if (options.action === 'help') {
    io.stdout.write(accountUsage);
    return;
  }
  const table = new Map(options.action === 'add' && !existsSync(options.file) ? [] : readAccountFile(options.file));
  if (options.action === 'list') return list(table, io);
  if (options.action === 'remove') {
    if (!table.delete(options.name))
      throw new Refusal(`${options.file} has no account ${JSON.stringify(options.name)}`);
  } else {
    const { role, certificates } = options;
    const password = options.hasPassword ? await newPassword(io, input) : undefined;
    table.set(options.name, { role, ...(password && { password }), ...(certificates.length > 0 && { certificates }) });
  }
  save(options.file, table);
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
  if (Buffer.byteLength(password) > 2048) throw new Refusal('a password has at most 2048 bytes');
  if (input.isTTY && (await askPassword('Once more: ', input, io.stderr)) !== password) {
    throw new Refusal('the two passwords differ');
  }
  return hashPassword(password);
}

function save(file: string, table: AccountTable): void {
  const text = printAccounts(table);
  parseAccounts(file, text);
  try {
    writeWhole(file, text, 0o600);
  } catch (error) {
    throw new Refusal(`${file}: ${(error as Error).message}`);
  }
}
