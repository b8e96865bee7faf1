import type { Logger } from '../../src/logger.ts';
import { createConnection } from '../../src/xenapi/client/connection.ts';
import type { TlsTrust } from '../../src/xenapi/client/tls.ts';
import type { XenConnection } from '../../src/xenapi/client/types.ts';
import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import { systemClock } from '../../src/xenapi/simulator/calls/clock.ts';
import { Database } from '../../src/xenapi/simulator/database.ts';
import type { MessageTable } from '../../src/xenapi/simulator/message.ts';
import type { SimulatorOptions } from '../../src/xenapi/simulator/options.ts';
import { serveDatabase } from '../../src/xenapi/simulator/serve-database.ts';
import { silent } from '../silent.ts';
import { recordsOf } from './generated-pool.ts';

/** A served pool whose database the test holds in its hands. */
export interface ServedPool extends AsyncDisposable {
  readonly db: Database;
  readonly url: string;
  readonly simulator: Awaited<ReturnType<typeof serveDatabase>>;
  /** Ends the server; sessions and tasks are forgotten, the database stays. */
  stop(): Promise<void>;
  /** Serves the same database at the same address again, as after a restart of the tool stack. */
  restart(): Promise<void>;
}

export interface ServedPoolOptions extends SimulatorOptions {
  /** What machines can be told to do; nothing unless given. */
  readonly messages?: MessageTable;
}

export async function servePool(
  { messages = {}, ...options }: ServedPoolOptions = {},
  db = newDatabase(options),
): Promise<ServedPool> {
  const serve = (listen?: string) =>
    serveDatabase(
      { db, random: Math.random, clock: systemClock, messages, logger: silent },
      { timing: { refusedLogin: 0, eventBatching: 0 }, ...options, ...(listen && { listen }) },
    );
  let simulator = await serve();
  const { url } = simulator;
  let running = true;
  const stop = async (): Promise<void> => {
    if (running) await simulator.close();
    running = false;
  };
  return {
    db,
    url,
    get simulator() {
      return simulator;
    },
    stop,
    restart: async () => {
      await stop();
      simulator = await serve(url);
      running = true;
    },
    [Symbol.asyncDispose]: stop,
  };
}

export function newDatabase({ hosts = 2, vms = 6, seed = 1 }: SimulatorOptions = {}): Database {
  const db = new Database(xapiModel, Math.random);
  db.load(recordsOf({ hosts, vms, seed }));
  return db;
}

export function connect(
  url: string,
  options: {
    trust?: TlsTrust;
    timeout?: number;
    logoutTimeout?: number;
    concurrency?: number;
    answerLimit?: number;
    logger?: Logger;
  } = {},
): XenConnection & AsyncDisposable {
  const connection = createConnection({ url, model: xapiModel, version: '1.2.3', logger: silent, ...options });
  return Object.assign(connection, { [Symbol.asyncDispose]: () => connection.close() });
}

/** The first record of a class that fits. */
export function firstRef(
  db: Database,
  xenClass: string,
  fits: (record: Readonly<Record<string, unknown>>) => boolean = () => true,
): string {
  for (const [ref, record] of db.all(xenClass)) if (fits(record)) return ref;
  throw new Error(`the pool has no such ${xenClass}`);
}
