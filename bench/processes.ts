import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Task, Timing } from './client.ts';
import type { ClientKind } from './options.ts';
import { account } from './wire.ts';

/** What a server's process has used since it was told to begin anew: milliseconds and bytes. */
export interface Usage {
  /** Longest stall of the event loop. */
  readonly stall: number;
  readonly cpu: number;
  /** Of resident memory, at its peak. */
  readonly growth: number;
  readonly rss: number;
}

/** A process of the bench. */
export class Process {
  readonly #child: ChildProcess;
  readonly url: string;
  /** Milliseconds until it was ready. */
  readonly startUp: number;

  constructor(child: ChildProcess, url = '', startUp = 0) {
    this.#child = child;
    this.url = url;
    this.startUp = startUp;
  }

  /** Sends a message over the IPC channel and waits for its answer. */
  async ask<T>(message: string | object): Promise<T> {
    const answered = once(this.#child, 'message');
    this.#child.send(message);
    const [answer] = (await answered) as [T | { readonly error: string }];
    if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(answer.error);
    return answer as T;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const command = here('../dist/cli/xen-cim.js');

/** Loads the probe into a process of node. */
const probe = ['--import', here('probe.mjs')];

/**
 * Starts a command of xen-cim; settles when it says that it is ready. Its log goes to a file, as it does with most users:
 * nobody has to read along.
 */
async function startCommand(args: readonly string[]): Promise<Process> {
  const directory = mkdtempSync(join(tmpdir(), 'xen-cim-bench-'));
  const log = join(directory, 'log');
  const started = performance.now();
  const child = spawn(process.execPath, [...probe, command, ...args], {
    stdio: ['ignore', openSync(log, 'w'), 'ignore', 'ipc'],
    env: { ...process.env, XEN_CIM_XENAPI_USER: account.user, XEN_CIM_XENAPI_PASSWORD: account.password },
  });
  child.once('exit', () => rmSync(directory, { recursive: true }));
  for (;;) {
    const ready = readFileSync(log, 'utf8')
      .split('\n')
      .find((line) => line.includes('"msg":"ready"'));
    if (ready !== undefined) {
      const { urls } = JSON.parse(ready) as { urls: readonly string[] };
      return new Process(child, urls[0], performance.now() - started);
    }
    if (child.exitCode !== null) throw new Error(`${args[0]} ended with ${child.exitCode}`);
    await sleep(20);
  }
}

export const startSimulator = (vms: number): Promise<Process> =>
  startCommand(['simulate', '--listen', 'http://127.0.0.1:0', '--vms', String(vms)]);

export const startBridge = (xenapi: string, ...args: readonly string[]): Promise<Process> =>
  startCommand(['serve', '--listen', 'http://127.0.0.1:0', '--xenapi', xenapi, ...args]);

function startScript(name: string, preloads: readonly string[] = [], args: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [...preloads, '--import', 'tsx', here(name), ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function startPlain(name: string): Promise<Process> {
  const child = startScript(name, probe);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return new Process(child, url);
}

/** Starts plain node:http, which answers with what it is told to by a message `{ reply }`. */
export const startReadyMade = (): Promise<Process> => startPlain('ready-made.ts');

/** The same, but it refuses the greedy user by the headers of the requests. */
export const startRefusing = (): Promise<Process> => startPlain('refusing.ts');

/** The process that asks and measures. */
export class Client {
  readonly #process: Process;

  constructor(kind: ClientKind) {
    this.#process = new Process(startScript('client.ts', [], [kind]));
  }

  run(task: Task): Promise<Timing> {
    return this.#process.ask<Timing>(task);
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }
}
