import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Ref } from '../../src/xenapi/index.ts';
import { classParameter, headersOf, intrinsic } from '../cim/http/site.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { connect } from '../xenapi/served-pool.ts';
import { account, password, serve } from './tools/bridge.ts';
import { entry, start } from './tools/process.ts';

const ask = async (url: string): Promise<number> => {
  const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Xen_HostPool'), 'root/cimv2');
  const authorization = `Basic ${Buffer.from(`root:${password}`).toString('base64')}`;
  const headers = { ...headersOf('EnumerateInstanceNames', 'root/cimv2'), Authorization: authorization };
  const reply = await fetch(`${url}/cimom`, { method: 'POST', headers, body });
  await reply.text();
  return reply.status;
};

/** The address in the hints that a server gives when it is ready. */
const servedUrl = async (stderr: Readable): Promise<string> => {
  let hints = '';
  for await (const text of stderr.setEncoding('utf8')) {
    hints += text;
    if (hints.includes('\n  wbemcli')) break;
  }
  return /http:\/\/127\.0\.0\.1:\d+/.exec(hints)?.[0] ?? '';
};

it('flags of V8 may be given, with a simulated pool in the same process, too', async () => {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=2000', entry, 'serve', '--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    expect(await ask(await servedUrl(child.stderr))).toBe(200);
  } finally {
    child.kill();
  }
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

describe('whoever reads what a command prints', () => {
  it('may go away, and clients are served as before', async () => {
    await using bridge = await serve();
    bridge.process.stdout?.destroy();
    bridge.process.stderr?.destroy();
    for (let time = 0; time < 5; time++) expect(await ask(bridge.url)).toBe(200);
    expect(await bridge.stop()).toBe(0);
  });

  it('may have no room left, and clients are served as before', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(
      process.execPath,
      [entry, 'serve', '--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:'],
      {
        stdio: ['ignore', full, 'pipe'],
      },
    );
    closeSync(full);
    try {
      const url = await servedUrl(child.stderr as Readable);
      for (let time = 0; time < 5; time++) expect(await ask(url)).toBe(200);
    } finally {
      child.kill();
    }
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });

  it('shows marks that turn the direction of text in events too', async () => {
    await using pool = await start(['simulate', '--listen', 'http://127.0.0.1:0']);
    const { url } = pool;
    const connection = connect(url);
    const session = await connection.login('root', 'simulator');
    const [machine = ''] = await session.call('VM.get_all');
    const child = spawn(process.execPath, [entry, 'events', '--xenapi', url], {
      env: { ...process.env, ...account },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // What happens before the command listens is no event to it.
    let count = 0;
    const rename = () => session.call('VM.set_name_label', machine as Ref<'VM'>, `\u202eevil ${count++}`);
    const timer = setInterval(() => void rename().catch(() => undefined), 200);
    let text = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      text += chunk;
      if (/evil.*\n/.test(text)) break;
    }
    clearInterval(timer);
    child.kill();
    expect(text).toContain('\\u202eevil');
    expect(text).not.toContain('\u202e');
    await connection.close();
  });

  it.each([['events', '--xenapi', 'simulator:'], ['--help'], ['--version']])(
    'ends what does nothing but print by going away: %s',
    async (...args) => {
      const child = spawn(process.execPath, [entry, ...args], {
        env: { ...process.env, ...account },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child.stdout.destroy();
      const [code] = await once(child, 'exit');
      expect(code).toBe(141);
    },
  );
});

it('an audit log that has no room left keeps whole lines only, and goes on when there is room', async () => {
  const log = join(temporaryDirectory(), 'audit.log');
  const args = ['serve', '--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:', '--audit-log', log];
  // The signal would end the process, where a full disk only makes the call fail.
  const child = spawn('bash', ['-c', 'trap "" XFSZ; exec "$@"', 'bash', process.execPath, entry, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const limit = (bytes: string) => execFileSync('prlimit', [`--fsize=${bytes}:`, '--pid', String(child.pid)]);
  const lines = () => readFileSync(log, 'utf8').split('\n');
  try {
    const url = await servedUrl(child.stderr);
    const refused = async (times: number) => {
      for (let time = 0; time < times; time++) await fetch(url, { method: 'POST', body: 'x' });
    };
    await refused(2);
    limit('2000');
    await refused(10);
    expect(lines().at(-1)).toBe('');
    limit('unlimited');
    await refused(2);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
  const [last, ...written] = lines().reverse();
  expect(last).toBe('');
  const events = written.reverse().map((line) => JSON.parse(line) as { event: string; previous: string });
  expect(events.map(({ event }) => event)).toContain('lost');
  const hashes = written.map((line) => createHash('sha256').update(line).digest('hex'));
  expect(events.slice(1).map(({ previous }) => previous)).toEqual(hashes.slice(0, -1));
});
