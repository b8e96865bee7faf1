import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run as runSimulate } from '../../../../src/cli/simulate.ts';
import { startSimulator, startSimulatorThread } from '../../../../src/xenapi/simulator/index.ts';
import { silent } from '../../../silent.ts';
import { temporaryDirectory } from '../../../temporary-directory.ts';
import { post } from './harness.ts';

const pools = join(import.meta.dirname, '../../../../../shared/data/pools');
const saved = ['xenserver-6.0-vapps.json', 'xenserver-6.0-iscsi.json'];

const call = async (url: string, method: string, ...params: unknown[]) => {
  const answer = (await (await post(url, JSON.stringify({ id: 1, method, params }))).json()) as { result: unknown };
  return answer.result;
};

describe('startSimulator', () => {
  it('generates the pool that is asked for', async () => {
    const simulator = await startSimulator({ hosts: 2, vms: 5, seed: 3 }, silent);
    const session = await call(simulator.url, 'session.login_with_password', 'root', 'simulator');
    expect(await call(simulator.url, 'host.get_all', session)).toHaveLength(2);
    await simulator.close();
  });

  it.each(saved)('serves the saved pool %s as it is', async (name) => {
    const path = join(pools, name);
    if (!existsSync(path)) return void process.stderr.write(`skipped: ${name} is not there\n`);
    const pool = JSON.parse(readFileSync(path, 'utf8'));
    const simulator = await startSimulator({ pool }, silent);
    const session = await call(simulator.url, 'session.login_with_password', 'root', 'simulator');
    const machines = (await call(simulator.url, 'VM.get_all_records', session)) as Record<
      string,
      Record<string, unknown>
    >;
    expect(Object.keys(machines)).toEqual(Object.keys(pool.records.VM));
    for (const [ref, record] of Object.entries(pool.records.VM as Record<string, Record<string, unknown>>)) {
      expect(machines[ref]).toMatchObject({
        name_label: record['name_label'],
        VBDs: record['VBDs'],
        uuid: record['uuid'],
      });
      expect(machines[ref]).toHaveProperty('VUSBs', []);
    }
    await simulator.close();
  });
});

describe('startSimulatorThread', () => {
  it('serves from a thread, passes the log on, and stops', async () => {
    const lines: object[] = [];
    const logger = { ...silent, info: (fields: object) => void lines.push(fields) };
    const simulator = await startSimulatorThread({ hosts: 1, vms: 1 }, logger, [
      '--import',
      import.meta.resolve('./register-tsx.mjs'),
    ]);
    const session = await call(simulator.url, 'session.login_with_password', 'reader', 'simulator');
    expect(session).toMatch(/^OpaqueRef:/);
    expect((await simulator.calls()).methods).toEqual({ 'session.login_with_password': 1 });
    await simulator.resetCalls();
    expect((await simulator.calls()).total).toBe(0);
    expect(lines).toHaveLength(1);
    await simulator.close();
    await expect(call(simulator.url, 'system.isAlive')).rejects.toThrow();
  });

  it('is closed, and counts no calls, once its thread has died', async () => {
    const death = new BroadcastChannel('death of a simulator');
    const mortal = `const death = new BroadcastChannel('${death.name}'); death.onmessage = () => process.exit(1); death.unref()`;
    const simulator = await startSimulatorThread({ hosts: 1, vms: 1 }, silent, [
      '--import',
      import.meta.resolve('./register-tsx.mjs'),
      '--import',
      `data:text/javascript,${encodeURIComponent(mortal)}`,
    ]);
    death.postMessage('now');
    await expect.poll(() => simulator.calls().catch(String)).toBe('Error: the simulator has stopped');
    await expect(simulator.resetCalls()).rejects.toThrow('the simulator has stopped');
    await simulator.close();
    death.close();
  });
});

describe('xen-cim simulate', () => {
  const run = (...args: string[]) => {
    const lines: string[] = [];
    const io = { stdout: { write: (text: string) => lines.push(text) }, stderr: { write: () => true } };
    return { lines, code: runSimulate(args, io) };
  };

  it('says where it listens, counts calls, and stops on SIGTERM', async () => {
    const { lines, code } = run(
      '--listen',
      'http://127.0.0.1:0',
      '--admin',
      'http://127.0.0.1:0',
      '--hosts',
      '1',
      '--vms',
      '1',
    );
    await expect.poll(() => lines.length).toBe(1);
    const { msg, urls, admin } = JSON.parse(lines[0] ?? '');
    expect(msg).toBe('ready');
    expect(await call(urls[0], 'system.isAlive')).toBe(true);
    expect((await fetch(`${admin}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${admin}/calls`)).json()).toMatchObject({ methods: { 'system.isAlive': 1 } });
    await expect.poll(() => lines.length).toBe(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ msg: 'call', method: 'system.isAlive', outcome: 'success' });
    process.emit('SIGTERM');
    expect(await code).toBe(0);
  });

  it('logs calls with the hash of their session, bounded and escaped', async () => {
    const { lines, code } = run('--listen', 'http://127.0.0.1:0', '--hosts', '1', '--vms', '1');
    await expect.poll(() => lines.length).toBe(1);
    const url = JSON.parse(lines[0] ?? '').urls[0];
    const session = String(await call(url, 'session.login_with_password', 'reader', 'simulator'));
    await call(url, 'host.get_all', session);
    await call(url, `\u202e${'x'.repeat(100_000)}`, session);
    process.emit('SIGTERM');
    expect(await code).toBe(0);
    const text = lines.join('');
    expect(text).not.toContain(session);
    expect(text).toContain('\\u202exxx');
    expect(text.length).toBeLessThan(10_000);
    const calls = text.split('\n').filter((line) => line.includes('"host.get_all"'));
    const sessionHash = createHash('sha256').update(session).digest('hex').slice(0, 16);
    expect(calls.map((line) => JSON.parse(line))).toMatchObject([
      { method: 'host.get_all', user: 'reader', sessionHash },
    ]);
  });

  it.each([
    [[], '--listen'],
    [['--listen', 'ftp://a'], '--listen'],
    [['--listen', 'http://127.0.0.1:0', '--hosts', 'many'], '--hosts'],
    [['--listen', 'http://127.0.0.1:0', '--dialect', 'xend'], '--dialect xend'],
    [['--listen', 'http://127.0.0.1:0', '--load', 'nowhere.json'], '--load nowhere.json'],
    [['--listen', 'http://127.0.0.1:0', '--tls-cert', 'a'], '--tls-cert'],
    [['--liste', 'http://127.0.0.1:0'], '--liste'],
  ])('refuses %j and names the flag', async (args, flag) => {
    await expect(runSimulate(args, { stdout: { write: () => true }, stderr: { write: () => true } })).rejects.toThrow(
      flag,
    );
  });

  it.each([
    ['[]', 'the file must hold {"records"'],
    ['{"records": []}', 'the file must hold {"records"'],
    ['{"records": {"VM": {}}}', 'no record of class pool'],
    ['{"records": {"VM": {}, "pool": {}}}', 'no record of class pool'],
  ])('refuses the saved pool %s and says what it lacks', async (content, lack) => {
    const directory = temporaryDirectory();
    const path = join(directory, 'pool.json');
    writeFileSync(path, content);
    await expect(run('--listen', 'http://127.0.0.1:0', '--load', path).code).rejects.toThrow(`--load ${path}: ${lack}`);
  });
});
