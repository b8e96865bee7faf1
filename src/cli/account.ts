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
import { writeWhole } from '../write-whole.ts';
import { type AccountArguments, readAccountArguments, usage } from './account-arguments.ts';
import { askPassword, type PasswordInput } from './ask-password.ts';
import type { CommandIo } from './command.ts';
import { changing } from './file-lock.ts';

export { usage };

/** A reason to end with exit code 1. */
class Refusal extends Error {}

/** `xen-cim account`: exit code 0, 1 when the file or the password is at fault. @throws ConfigError when the call is */
export const run = async (
  args: readonly string[],
  io: CommandIo,
  input: PasswordInput = process.stdin,
): Promise<number> => {
  const options = readAccountArguments(args, accountsFileOf());
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
  const { action, file } = options;
  if (action === 'list') {
    list(readAccountFile(file), io);
    return;
  }
  // Before the file is locked, which others may want to change.
  const password = action === 'add' && options.hasPassword ? await newPassword(io, input) : undefined;
  await locked(file, () => {
    const isNew = action === 'add' && !existsSync(file);
    const table = new Map(isNew ? [] : readAccountFile(file));
    if (action === 'add') {
      const { name, role, certificates } = options;
      table.set(name, { role, ...(password && { password }), ...(certificates.length > 0 && { certificates }) });
    } else if (!table.delete(options.name)) {
      throw new Refusal(`${file} has no account ${JSON.stringify(options.name)}`);
    }
    const text = printAccounts(table);
    parseAccounts(file, text);
    writeWhole({ path: file, text, mode: 0o600 });
  });
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
