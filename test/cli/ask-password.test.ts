import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askPassword, type PasswordInput } from '../../src/cli/ask-password.ts';

it.each([
  ['piped in', false],
  ['typed', true],
])('a password whose characters come in pieces is read whole when it is %s', async (_how, isTTY) => {
  const input: PasswordInput = Object.assign(new PassThrough(), { isTTY });
  const answer = askPassword('Password: ', input, { write: () => true });
  for (const byte of Buffer.from('ü€😀\n')) {
    await new Promise(setImmediate);
    (input as PassThrough).write(Buffer.of(byte));
  }
  expect(await answer).toBe('ü€😀');
});
