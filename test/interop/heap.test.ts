import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { entry } from './tools/process.ts';

/** V8 looks eight seconds after the first collection whether to compact. */
const longEnough = 9000;

it('V8 does not wait for a server to be at rest to compact its heap', async () => {
  const server = spawn(
    process.execPath,
    ['--trace-gc-verbose', entry, 'serve', '--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let told = '';
  server.stdout.setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  try {
    await expect.poll(() => told, { timeout: 20_000 }).toContain('"msg":"ready"');
    await sleep(longEnough);
  } finally {
    server.kill();
  }
  expect(told).toMatch(/Scavenge|Mark-Compact|Memory allocator/);
  expect(told).not.toContain('Memory reducer');
});
