import { generatePool, type PoolSize } from '../../src/xenapi/simulator/pool/generate-pool.ts';
import type { PoolRecords } from '../../src/xenapi/simulator/pool/pool-builder.ts';

const pools = new Map<string, PoolRecords['records']>();

/** The records of a generated pool. They are never changed in place, so the tests may share them. */
export function recordsOf(size: PoolSize): PoolRecords['records'] {
  const key = JSON.stringify(size);
  const records = pools.get(key) ?? generatePool(size).records;
  pools.set(key, records);
  return records;
}
