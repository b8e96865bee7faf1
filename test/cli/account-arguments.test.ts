import { describe, expect, it } from 'vitest';
import { readAccountArguments } from '../../src/cli/account-arguments.ts';

describe('the arguments of xen-cim account', () => {
  it.each([
    ['a name that no client could send', ['add', 'a:b', '--role', 'read-only'], /^"a:b": a name has .* no colon/],
    ['an empty name', ['add', '', '--role', 'read-only'], /^"": a name has 1 to 128 characters/],
    [
      'blanks at the ends of a name',
      ['add', 'a ', '--role', 'read-only'],
      /^"a ": a name has .* no blank at either end/,
    ],
    [
      'a fingerprint of another length',
      ['add', 'a', '--role', 'read-only', '--certificate', `SHA256:${'ab'.repeat(33)}`],
      /^--certificate SHA256:.*: give SHA256: and 64 hexadecimal digits/,
    ],
    [
      'a certificate that is none',
      ['add', 'a', '--role', 'read-only', '--certificate', 'x'],
      /^--certificate x: give SHA256:/,
    ],
    ['no role', ['add', 'a'], /^--role: give one of pool-admin/],
    ['a role that is none', ['add', 'a', '--role', 'x'], /^--role x: give one of pool-admin/],
    ['a password', ['add', 'a', 'hush', '--role', 'read-only'], /never given on the command line/],
    ['a file without a name', ['list', '--accounts', ''], /give --accounts FILE/],
  ])('are refused with %s, before a password is asked for', (_, args, message) => {
    expect(() => readAccountArguments(['--accounts', 'f', ...args])).toThrow(message);
  });

  it('say what to do with which file', () => {
    expect(readAccountArguments(['list'], 'of-the-environment')).toEqual({
      action: 'list',
      file: 'of-the-environment',
    });
  });
});
