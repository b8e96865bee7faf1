import { chownSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../src/write-whole.ts';
import { temporaryDirectory } from './temporary-directory.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = temporaryDirectory();
  file = path.join(directory, 'file');
});

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
