import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdDirectory } from '../src/hold-directory.ts';
import { silent } from './silent.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const directory = temporaryDirectory();

describe('a directory', () => {
  it('is held by one at a time', async () => {
    const state = join(directory, 'new', 'state');
    const letGo = await holdDirectory(state, silent);
    await expect(holdDirectory(state, silent)).rejects.toThrow('another server uses');
    await letGo();
    await (await holdDirectory(state, silent))();
  });

  it('is held by one of those who begin together', async () => {
    const state = join(directory, 'together');
    const all = await Promise.allSettled([1, 2, 3].map(() => holdDirectory(state, silent)));
    expect(all.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const one of all) if (one.status === 'fulfilled') await one.value();
  });

  it('is free again, for one, when its holder has been killed', async () => {
    const held = join(directory, 'killed');
    const text = `
      import { holdDirectory } from './src/hold-directory.ts';
      const logger = { debug() {}, info() {}, warn() {}, error() {} };
      await holdDirectory(process.argv[1], logger);
      console.log('held');
      setInterval(() => {}, 1000);
    `;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', text, held]);
    await once(child.stdout, 'data');
    await expect(holdDirectory(held, silent)).rejects.toThrow('another server uses');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(held, 'in-use'))).toBe(true);
    const all = await Promise.allSettled([1, 2, 3].map(() => holdDirectory(held, silent)));
    expect(all.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(holdDirectory(held, silent)).rejects.toThrow('another server uses');
    expect(readdirSync(held)).toEqual(['in-use']);
    for (const one of all) if (one.status === 'fulfilled') await one.value();
  });

  it('is not held, and keeps nobody from starting, which is told, where its name is too long for a socket', async () => {
    const long = join(directory, 'x'.repeat(100));
    const warnings: object[] = [];
    await (await holdDirectory(long, { ...silent, warn: (fields) => void warnings.push(fields) }))();
    expect(warnings).toEqual([{ directory: long, error: expect.stringContaining('too long') }]);
    expect(existsSync(join(long, 'in-use'))).toBe(false);
  });
});
