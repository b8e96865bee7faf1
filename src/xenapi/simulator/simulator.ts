import type { Logger } from '../../logger.ts';
import { xapiModel } from '../datamodel/xapi.ts';
import { systemClock } from './calls/clock.ts';
import { Database } from './database.ts';
import { refreshAllowedOperations } from './lifecycle/allowed-operations.ts';
import { lifecycleMessages } from './lifecycle/lifecycle-messages.ts';
import type { PoolRecords, SimulatorOptions } from './options.ts';
import { generatePool } from './pool/generate-pool.ts';
import { createRandom } from './pool/random.ts';
import { type Simulator, serveDatabase } from './serve-database.ts';

export type { Simulator };

/** Serves a simulated XAPI pool. */
export async function startSimulator(options: SimulatorOptions, logger: Logger): Promise<Simulator> {
  const random = randomOf(options.seed ?? 1);
  const db = new Database(xapiModel, random);
  if (options.pool === undefined) generatePool(db, options);
  else loadPool(db, options.pool, logger);
  db.beforeCommit((changes) => refreshAllowedOperations(db, changes));
  return serveDatabase({ db, random, clock: systemClock, messages: lifecycleMessages, logger }, options);
}

function loadPool(db: Database, { records }: PoolRecords, logger: Logger): void {
  for (const name of db.load(records))
    logger.warn({ class: name }, 'the saved pool has a class that the data model does not know; ignored');
}

/** Another sequence than the one that made the pool, so that new uuids are new. */
function randomOf(seed: number): () => number {
  const source = createRandom(seed ^ 0x5bd1e995);
  return () => source.below(2 ** 32) / 2 ** 32;
}
