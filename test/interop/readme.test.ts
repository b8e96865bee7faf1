import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { python, wbemcli } from './tools/install.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(resolve(root, name), 'utf8');
const run = promisify(execFile);

/** The commands of the README's shell blocks, continued lines joined. */
const commands = [...read('README.md').matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
  block
    .replaceAll(/\\\n\s*/g, '')
    .trim()
    .split('\n'),
);
const clients = commands.filter((command) => /^(pywbemcli|wbemcli) /.test(command));

let server: ReturnType<typeof spawn>;

beforeAll(async () => {
  wbemcli();
  server = spawn('npm', ['start', '--silent'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
  await new Promise<void>((ready, reject) => {
    lines.on('line', (line) => line.includes('"msg":"ready"') && ready());
    server.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
  });
});
afterAll(async () => {
  if (server?.pid === undefined || server.exitCode !== null) return;
  process.kill(-server.pid, 'SIGTERM');
  await once(server, 'exit');
});

describe('the commands of the README', () => {
  it('start with npm ci and npm start', () => {
    expect(commands[0]).toBe('npm ci && npm start');
    expect(read('.ci/run')).toMatch(/^npm ci\b/m);
  });

  it('run the tests as CI does', () => {
    expect(commands).toContain('npm test');
    expect(read('.ci/run')).toMatch(/^npm test\b/m);
  });

  it.each(clients)('%s', async (command) => {
    const path = `${python()}:${process.env['PATH']}`;
    const { stdout } = await run('bash', ['-c', command], {
      env: { ...process.env, PATH: path, PYTHONWARNINGS: 'ignore' },
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stdout).toMatch(/Xen_ComputerSystem/);
  });
});
