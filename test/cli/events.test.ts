import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run as runEvents } from '../../src/cli/events.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { disturb, type PassingCall, refusal } from '../xenapi/disturbed-pool.ts';
import { firstRef, servePool } from '../xenapi/served-pool.ts';

it('xen-cim events begins anew, and says so, where its session is lost: the token may mean nothing to the next', async () => {
  await using pool = await servePool();
  const asked: string[] = [];
  const before = async ({ body }: PassingCall) => {
    if (!body.includes('event.from')) return undefined;
    asked.push(body);
    if (asked.length === 1) pool.db.set('VM', firstRef(pool.db, 'VM'), 'name_label', 'missed');
    return asked.length === 1 ? refusal('SESSION_INVALID') : undefined;
  };
  await using between = await disturb(() => pool.url, { before });
  const directory = temporaryDirectory();
  const password = path.join(directory, 'password');
  writeFileSync(password, 'simulator', { mode: 0o600 });
  const [printed, told]: [string[], string[]] = [[], []];
  const io = {
    stdout: { write: (line: string) => printed.push(line) },
    stderr: { write: (line: string) => told.push(line) },
  };
  const flags = ['--xenapi', between.url, '--xenapi-user', 'root', '--xenapi-password-file', password];
  const end = runEvents(flags, io);
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(1);
  pool.db.set('VM', firstRef(pool.db, 'VM'), 'name_label', 'seen');
  await expect.poll(() => printed.join(''), { timeout: 10_000 }).toContain('seen');
  process.emit('SIGTERM', 'SIGTERM');
  expect(await end).toBe(0);
  expect(printed.join('')).not.toContain('missed');
  expect(told.join('')).toContain('the session was lost');
});
