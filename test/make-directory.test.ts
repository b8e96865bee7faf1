import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { makeDirectory } from '../src/make-directory.ts';
import { temporaryDirectory } from './temporary-directory.ts';

let home: string;
beforeEach(() => {
  home = temporaryDirectory();
});

it('a directory is made with those above it, and left as it is where it is there', () => {
  const path = join(home, 'a', 'b', 'c');
  for (let n = 0; n < 2; n++) {
    makeDirectory(path);
    expect(statSync(path).isDirectory()).toBe(true);
  }
});

it('a directory that cannot be made is an error, at once', () => {
  writeFileSync(join(home, 'file'), '');
  symlinkSync(join(home, 'nothing'), join(home, 'link'));
  for (const path of ['file', 'file/below', 'link', 'link/below']) {
    expect(() => makeDirectory(join(home, path))).toThrow(/^E(EXIST|NOTDIR)/);
  }
});

it.runIf(process.platform === 'linux')('nor is one below /proc waited for', () => {
  expect(() => makeDirectory('/proc/xen-cim')).toThrow(/^ENOENT/);
});
