import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../temporary-directory.ts';
import { simulate } from './tools/bridge.ts';
import { python, wbemcli } from './tools/install.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(resolve(root, name), 'utf8');
const run = promisify(execFile);

/** The commands of each of the README's shell blocks, continued lines joined. */
const blocks = [...read('README.md').matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) =>
  block
    .replaceAll(/\\\n\s*/g, '')
    .trim()
    .split('\n'),
);
const commands = blocks.flat();
const clients = commands.filter((command) => /^(pywbemcli|wbemcli) /.test(command));
const ofRealPool = blocks.find((block) => block.some((command) => command.startsWith('npx xen-cim serve'))) ?? [];

/** Starts a command in a process group of its own and waits until it says that it is ready. */
const started = async (program: string, args: readonly string[], cwd: string): Promise<ReturnType<typeof spawn>> => {
  const child = spawn(program, [...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  await new Promise<void>((ready, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('"msg":"ready"') && ready());
    child.once('exit', (code) => reject(new Error(`${program} ${args.join(' ')} ended with ${code}`)));
  });
  return child;
};

const stop = async (child: ReturnType<typeof spawn> | undefined): Promise<void> => {
  if (child?.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid, 'SIGTERM');
  await once(child, 'exit');
};

let server: ReturnType<typeof spawn> | undefined;

beforeAll(async () => {
  wbemcli();
  server = await started('npm', ['start', '--silent'], root);
});
afterAll(() => stop(server));

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

  it('point it at a real pool', async () => {
    const directory = temporaryDirectory();
    const program = `${process.execPath} ${resolve(root, 'dist/cli/xen-cim.js')}`;
    const files = ['--tls-cert', join(directory, 'ca.pem'), '--tls-key', join(directory, 'ca-key.pem')];
    await run('bash', ['-c', `${program} certificate ${files.join(' ')}`]);
    await using pool = await simulate(['--listen', 'https://127.0.0.1:0', ...files]);
    // What stands for the reader's own pool, addresses and paths.
    const here: readonly (readonly [RegExp, string])[] = [
      [/npx xen-cim/g, program],
      [/https:\/\/coordinator\.example/, pool.url],
      [/PASSWORD=…/, 'PASSWORD=simulator'],
      [/0\.0\.0\.0:5989/, '127.0.0.1:0'],
      [/127\.0\.0\.1:5990/, '127.0.0.1:0'],
      [/\/var\/lib\/xen-cim/, join(directory, 'state')],
    ];
    const script = here.reduce((text, [what, by]) => text.replace(what, by), ofRealPool.join('\n'));
    const bridge = await started('bash', ['-ec', script], directory);
    await stop(bridge);
  });
});
