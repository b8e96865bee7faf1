import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'xen-cim-whole-'));
  file = path.join(directory, 'file');
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('A file that is written whole', () => {
  it('takes the place of the former one, with the mode that is asked for', () => {
    writeFileSync(file, 'former', { mode: 0o644 });
    writeWhole({ path: file, text: 'new', mode: 0o600 });
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['file']);
  });

  it.runIf(process.getuid?.() === 0)(
    'stays its owner’s when root replaces it, so that a server can still read it',
    () => {
      writeFileSync(file, 'former');
      chownSync(file, 1000, 1001);
      writeWhole({ path: file, text: 'new', mode: 0o600 });
      const { uid, gid, mode } = statSync(file);
      expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 1000, gid: 1001, mode: 0o600 });
    },
  );
});
