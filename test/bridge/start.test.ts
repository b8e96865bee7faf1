import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfiguration } from '../../src/config/index.ts';
import { holdDirectory } from '../../src/hold-directory.ts';
import { createLogger } from '../../src/log-output.ts';
import { startBridge } from '../../src/main.ts';
import { loadDeclarations, xenClassesOf } from '../../src/mapping/index.ts';
import { xapiModel } from '../../src/xenapi/index.ts';
import { basic, knock, serveBridge } from '../access/served-bridge.ts';
import { silent } from '../silent.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { disturb } from '../xenapi/disturbed-pool.ts';
import { gate } from '../xenapi/gate.ts';
import { servePool } from '../xenapi/served-pool.ts';

/**
 * Starts a bridge to a pool that leaves calls of a message unanswered, for ever or until the bridge has been told to
 * stop, and tells it to when it waits for one.
 */
async function stopAt(
  message: string,
  forEver: boolean,
): Promise<{ readonly outcome: unknown; calls(of: string): number }> {
  await using pool = await servePool();
  const { passed: waits, open: isWaiting } = gate();
  const stop = new AbortController();
  const stopped = once(stop.signal, 'abort');
  await using mute = await disturb(() => pool.url, {
    async before({ body }) {
      if (!body.includes(`"${message}"`)) return undefined;
      isWaiting();
      if (forEver) return 'hang';
      await stopped;
      return undefined;
    },
  });
  const output = { write: () => {} };
  const configuration = readConfiguration(['--xenapi', mute.url, '--listen', 'http://127.0.0.1:0'], {
    XEN_CIM_XENAPI_USER: 'root',
    XEN_CIM_XENAPI_PASSWORD: 'simulator',
  });
  const outcome = startBridge(configuration, createLogger('error', output), output, stop.signal).then(
    () => 'started',
    (error: unknown) => error,
  );
  await waits;
  stop.abort();
  await outcome;
  const { methods } = await pool.simulator.calls();
  return { outcome: await outcome, calls: (of) => methods[of] ?? 0 };
}

describe('A bridge that is told to stop while it starts', () => {
  it.each(['pool.get_all', 'VM.get_all_records'])('gives up its %s', async (message) => {
    const { outcome, calls } = await stopAt(message, true);
    expect(outcome).toBeInstanceOf(Error);
    expect(calls('session.logout')).toBe(calls('session.login_with_password'));
  });

  it('takes back the login for which it waits', async () => {
    const { outcome, calls } = await stopAt('session.login_with_password', false);
    expect(outcome).toBeInstanceOf(Error);
    expect(calls('session.login_with_password')).toBe(1);
    expect(calls('session.logout')).toBe(1);
  });
});

describe('A bridge', () => {
  afterEach(() => void vi.useRealTimers());

  it.each(['0.0005', '1.2345'])('starts where clients may take %s seconds to send a request', async (seconds) => {
    await using site = await serveBridge(['--request-seconds', seconds]);
    expect(site.bridge.urls).toHaveLength(1);
  });

  it('opens the audit log once it holds the directory of the state, and lets go when its last line is written', async () => {
    const directory = temporaryDirectory();
    const [state, auditLog] = [join(directory, 'state'), join(directory, 'audit.log')];
    const letGo = await holdDirectory(state, silent);
    await using pool = await servePool();
    const flags = ['--xenapi', pool.url, '--listen', 'http://127.0.0.1:0', '--state', state];
    const environment = () => ({ XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: 'simulator' });
    const events: [event: unknown, isHeld: boolean][] = [];
    const output = {
      write(line: string) {
        const { audit, event } = JSON.parse(line);
        if (audit === true) events.push([event, existsSync(join(state, 'in-use'))]);
      },
    };
    const logger = createLogger('error', output);
    const start = (...more: string[]) =>
      startBridge(readConfiguration([...flags, ...more], environment()), logger, output);
    await expect(start('--audit-log', auditLog)).rejects.toThrow('another server uses');
    expect(existsSync(auditLog)).toBe(false);
    await letGo();
    await (await start()).close();
    expect(events).toEqual([
      ['start', true],
      ['stop', true],
    ]);
  });

  it('reads the classes that are mapped, and hears of no others', async () => {
    await using pool = await servePool();
    await using watched = await disturb(() => pool.url, {});
    await using _ = await serveBridge(['--xenapi', watched.url]);
    const mapped: readonly string[] = xenClassesOf(await loadDeclarations(), xapiModel);
    const read = watched.calls.flatMap(({ body }) => /"(\w+)\.get_all_records"/.exec(body)?.[1] ?? []);
    expect(read.toSorted()).toEqual(mapped.toSorted());
    const poll = () => watched.calls.find(({ body }) => body.includes('"event.from"'));
    await vi.waitFor(() => expect(poll()).toBeDefined());
    const [, heard] = JSON.parse(poll()?.body ?? '').params;
    expect(heard.toSorted()).toEqual(mapped.map((name) => name.toLowerCase()).toSorted());
  });

  it('logs out of sessions that nobody uses, however seldom accounts are checked', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let passed = 0;
    const real = performance.now.bind(performance);
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => real() + passed);
    const site = await serveBridge(['--session-recheck-seconds', '3600']);
    const logouts = () => site.calls('session.logout');
    try {
      await knock(site, { Authorization: basic('reader', 'simulator'), connection: 'close' });
      expect(await logouts()).toBe(0);
      passed = 11 * 60_000;
      vi.advanceTimersByTime(60_000);
      await vi.waitFor(async () => expect(await logouts()).toBe(1), 10_000);
    } finally {
      clock.mockRestore();
      await site.close();
    }
  });
});
