import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import { RunningCall } from '../../../../src/xenapi/simulator/calls/running-call.ts';
import { Database } from '../../../../src/xenapi/simulator/database.ts';
import { refreshAllowedOperations } from '../../../../src/xenapi/simulator/lifecycle/allowed-operations.ts';
import { lifecycleMessages } from '../../../../src/xenapi/simulator/lifecycle/lifecycle-messages.ts';
import type { CallTask, Clock } from '../../../../src/xenapi/simulator/message.ts';
import type { PoolSize } from '../../../../src/xenapi/simulator/pool/generate-pool.ts';
import type { WireRecord, WireValue } from '../../../../src/xenapi/simulator/wire-value.ts';
import { XapiError } from '../../../../src/xenapi/simulator/xapi-error.ts';
import { random } from '../../../random.ts';
import { recordsOf } from '../../generated-pool.ts';
import type { Records } from '../pool/pool-checks.ts';

const session = { ref: 'OpaqueRef:session', user: 'root', role: 'pool-admin', localRoot: true, originator: 'test' };

/** A generated pool on which life-cycle messages are called without a server around. */
export class SimulatedPool {
  readonly db: Database;
  /** Not from a seed of pools: new records would get the references of those that are there. */
  readonly #random = random(0x5eed);
  readonly #operationTime: number;
  readonly #waiting: (() => void)[] = [];
  readonly progress: number[] = [];
  #tasks = 0;

  /** With `holding`, operations do not go on before `release`. */
  constructor(size: PoolSize = { hosts: 3, vms: 20 }, { holding = false } = {}) {
    this.#operationTime = holding ? 1000 : 0;
    this.db = new Database(xapiModel, this.#random);
    this.db.load(recordsOf(size));
    this.db.beforeCommit((changes) => refreshAllowedOperations(this.db, changes));
  }

  async call(method: string, ...parameters: WireValue[]): Promise<WireValue | undefined> {
    const handler = lifecycleMessages[method];
    if (handler === undefined) throw new Error(`no handler for ${method}`);
    const task: CallTask = {
      ref: `OpaqueRef:task-${++this.#tasks}`,
      progress: (fraction) => this.progress.push(fraction),
      cancelled: new AbortController().signal,
    };
    const surroundings = {
      db: this.db,
      clock: this.#clock(),
      random: this.#random,
      operationTime: this.#operationTime,
    };
    const call = new RunningCall(surroundings, method, session, task, new AbortController().signal);
    return (await handler(call, ...(parameters as never[]))) as WireValue | undefined;
  }

  /** The error of a call that must fail, as code and parameters. */
  async refusal(method: string, ...parameters: WireValue[]): Promise<readonly string[]> {
    try {
      await this.call(method, ...parameters);
    } catch (error) {
      if (error instanceof XapiError) return [error.code, ...error.parameters];
      throw error;
    }
    return [];
  }

  /** Lets held operations go on, the one that began last first, until `done` is settled. */
  async release(done: Promise<unknown>): Promise<void> {
    let settled = false;
    const settle = () => {
      settled = true;
    };
    done.then(settle, settle);
    while (!settled) {
      this.#waiting.pop()?.();
      await Promise.resolve();
    }
  }

  /** The first record of a class that `fits`, with its reference. */
  find(className: string, fits: (record: WireRecord, ref: string) => boolean = () => true): [string, WireRecord] {
    for (const [ref, record] of this.db.all(className)) if (fits(record, ref)) return [ref, record];
    throw new Error(`the pool has no such ${className}`);
  }

  /** A real machine by the first part of its name, such as `web`. */
  vm(prefix: string): string {
    const real = (record: WireRecord) => !record['is_a_template'] && !record['is_control_domain'];
    return this.find('VM', (record) => real(record) && String(record['name_label']).startsWith(prefix))[0];
  }

  template(name: string): string {
    return this.find('VM', (record) => record['is_a_template'] === true && record['name_label'] === name)[0];
  }

  field(className: string, ref: string, field: string): WireValue | undefined {
    return this.db.record(className, ref)[field];
  }

  /** The whole database, as a saved pool. */
  records(): Records {
    const tables = [...this.db.tables()].map(({ class: { name } }) => [name, Object.fromEntries(this.db.all(name))]);
    return Object.fromEntries(tables);
  }

  messages(): readonly WireValue[] {
    return [...this.db.all('message')].map(([, record]) => record['name'] ?? '');
  }

  #clock(): Clock {
    return {
      now: () => Date.UTC(2024, 4, 1),
      delay: () => new Promise((resolve) => this.#waiting.push(resolve)),
    };
  }
}
