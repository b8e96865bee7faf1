import type { Logger } from '../../../../src/logger.ts';
import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import { systemClock } from '../../../../src/xenapi/simulator/calls/clock.ts';
import { Database } from '../../../../src/xenapi/simulator/database.ts';
import type { Clock, MessageTable } from '../../../../src/xenapi/simulator/message.ts';
import type { SimulatorOptions } from '../../../../src/xenapi/simulator/options.ts';
import { serveDatabase } from '../../../../src/xenapi/simulator/serve-database.ts';
import { random } from '../../../random.ts';
import { silent } from '../../../silent.ts';

/** A clock that stands until a test moves it. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 0, 2, 3, 4, 5);
  readonly #sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  now(): number {
    return this.#now;
  }

  delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { at: this.#now + milliseconds, wake: resolve };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (milliseconds <= 0) this.advance(0);
    });
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const sleeper of this.#sleepers) {
      if (sleeper.at > this.#now) continue;
      this.#sleepers.delete(sleeper);
      sleeper.wake();
    }
  }
}

/** A pool of two hosts with a running and a halted machine. */
export function smallPool() {
  const db = new Database(xapiModel, random(7));
  const hosts = ['one', 'two'].map((name_label) => db.create('host', { name_label, hostname: name_label }));
  const [first = '', second = ''] = hosts;
  const pool = db.create('pool', { master: first });
  const running = db.create('VM', { name_label: 'web', power_state: 'Running', resident_on: first });
  const halted = db.create('VM', { name_label: 'mail', power_state: 'Halted', memory_static_max: '9007199254740993' });
  const sr = db.create('SR', { name_label: 'store' });
  const vdi = db.create('VDI', { SR: sr, virtual_size: '1073741824' });
  const vbd = db.create('VBD', { VM: running, VDI: vdi, userdevice: '0' });
  return { db, hosts, first, second, pool, running, halted, sr, vdi, vbd };
}

export type SmallPool = ReturnType<typeof smallPool>;

/** `Async.VM.start` and the like with steps that tests can watch. */
const testMessages: MessageTable = {
  'VM.start': (call, ref: string) =>
    call.during('VM', ref, 'start', async () => {
      await call.work();
      call.db.set('VM', ref, 'power_state', 'Running');
    }),
  'VM.pause': () => {
    throw new TypeError('a slip of the implementation');
  },
};

export interface TestServer extends SmallPool, AsyncDisposable {
  readonly url: string;
  calls(): ReturnType<Awaited<ReturnType<typeof serveDatabase>>['calls']>;
  /** Calls by JSON-RPC 2.0; rejects with the error's code and parameters as one list. */
  call<T = unknown>(method: string, ...parameters: unknown[]): Promise<T>;
  login(user?: string, originator?: string): Promise<string>;
}

export async function serveSmallPool(
  options: SimulatorOptions = {},
  { clock = systemClock, logger = silent }: { clock?: Clock; logger?: Logger } = {},
): Promise<TestServer> {
  const small = smallPool();
  const timing = { operation: 0, refusedLogin: 0, eventBatching: 0, ...options.timing };
  const parts = { db: small.db, random: () => 0.5, clock, messages: testMessages, logger };
  const server = await serveDatabase(parts, { ...options, timing });
  const call = <T>(method: string, ...parameters: unknown[]) => jsonCall<T>(server.url, method, parameters);
  return {
    ...small,
    url: server.url,
    calls: server.calls,
    call,
    login: (user = 'root', originator = 'test') =>
      call<string>('session.login_with_password', user, 'simulator', '1.0', originator),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

export async function post(url: string, body: string, path = '/jsonrpc'): Promise<Response> {
  return fetch(`${url}${path}`, { method: 'POST', body });
}

async function jsonCall<T>(url: string, method: string, params: readonly unknown[]): Promise<T> {
  const response = await post(url, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
  const answer = (await response.json()) as { result: T; error?: { message: string; data: string[] } };
  if (answer.error === undefined) return answer.result;
  throw [answer.error.message, ...answer.error.data];
}
