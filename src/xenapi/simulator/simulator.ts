import { readFile } from 'node:fs/promises';
import type { Logger } from '../../logger.ts';
import { xapiModel } from '../datamodel/xapi.ts';
import type { CallCounts } from './calls/call-log.ts';
import { systemClock } from './calls/clock.ts';
import { Database } from './database.ts';
import { keepAllowedOperations, lifecycleMessages } from './lifecycle/index.ts';
import type { PoolRecords, SimulatorOptions } from './options.ts';
import { generatePool } from './pool/index.ts';
import { createRandom } from './pool/random.ts';
import { serveDatabase } from './serve-database.ts';

/** A simulated pool that is being served. */
export interface Simulator {
  /** Where it listens, with the real port. */
  readonly url: string;
  calls(): Promise<CallCounts>;
  resetCalls(): Promise<void>;
  /** Answers what is being asked, then stops. */
  close(): Promise<void>;
}

/** Serves a simulated XAPI pool. */
export async function startSimulator(options: SimulatorOptions, logger: Logger): Promise<Simulator> {
  const random = randomOf(options.seed ?? 1);
  const db = new Database(xapiModel, random);
  for (const name of db.load((await poolOf(options)).records)) {
    logger.warn({ class: name }, 'the saved pool has a class that the data model does not know; ignored');
  }
  keepAllowedOperations(db);
  return serveDatabase({ db, random, clock: systemClock, messages: lifecycleMessages, logger }, options);
}

async function poolOf({ pool, load, hosts, vms, seed }: SimulatorOptions): Promise<PoolRecords> {
  if (pool !== undefined) return pool;
  if (load !== undefined) return JSON.parse(await readFile(load, 'utf8')) as PoolRecords;
  return generatePool({
    ...(hosts !== undefined && { hosts }),
    ...(vms !== undefined && { vms }),
    ...(seed !== undefined && { seed }),
  });
}

/** Another sequence than the one that made the pool, so that new uuids are new. */
function randomOf(seed: number): () => number {
  const source = createRandom(seed ^ 0x5bd1e995);
  return () => source.below(2 ** 32) / 2 ** 32;
}
