import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import { Database } from '../../src/xenapi/simulator/database.ts';
import type { PoolRecords } from '../../src/xenapi/simulator/options.ts';
import * as simulator from '../../src/xenapi/simulator/pool/generate-pool.ts';

/** A generated pool as a file would hold it. */
export function generatePool(size: simulator.PoolSize = {}): PoolRecords {
  const db = new Database(xapiModel, () => 0);
  simulator.generatePool(db, size);
  const filled = [...db.tables()].filter((table) => table.size > 0).map((table) => table.class.name);
  return { records: Object.fromEntries(filled.map((name) => [name, Object.fromEntries(db.all(name))])) };
}

const pools = new Map<string, PoolRecords['records']>();

/** The records of a generated pool. They are never changed in place, so the tests may share them. */
export function recordsOf(size: simulator.PoolSize): PoolRecords['records'] {
  const key = JSON.stringify(size);
  const records = pools.get(key) ?? generatePool(size).records;
  pools.set(key, records);
  return records;
}
