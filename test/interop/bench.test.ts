import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../temporary-directory.ts';

const run = promisify(execFile);

it('the bench measures every case, warm and cold, and writes its figures', async () => {
  const directory = temporaryDirectory();
  const json = join(directory, 'figures.json');
  const args = [
    '--import',
    'tsx',
    'bench/run.ts',
    '--sizes',
    '20',
    '--rounds',
    '1',
    '--requests',
    '64',
    '--json',
    json,
  ];
  const { stdout } = await run(process.execPath, args);
  expect(stdout).toContain('times ready-made');
  const { pools } = JSON.parse(readFileSync(json, 'utf8'));
  const cases = pools[0].cases.filter(({ state }: { state: string }) => state === 'warm');
  expect(pools[0].cases).toHaveLength(2 * cases.length);
  for (const figures of pools[0].cases) {
    expect(figures.bytes).toBeGreaterThan(0);
    expect(figures.timesReadyMade).toBeGreaterThan(0);
  }
});
