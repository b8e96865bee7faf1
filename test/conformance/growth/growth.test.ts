import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

interface Growth {
  readonly name: string;
  readonly ratio: number;
}

it('the work of reading a request or an error of the pool grows with its length, whatever its shape', async () => {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script]);
  const growth = JSON.parse(stdout) as readonly Growth[];
  expect(growth.length).toBeGreaterThan(15);
  // Eight times the length: 8 is linear, 64 quadratic; between them is room for the garbage collector.
  const steep = growth.filter(({ ratio }) => ratio > 30);
  expect(steep.map(({ name, ratio }) => `${name}: ${ratio}`)).toEqual([]);
}, 120_000);
