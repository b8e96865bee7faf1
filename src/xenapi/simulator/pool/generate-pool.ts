import type { Database } from '../database.ts';
import { advisedClasses, allowedOperations } from '../lifecycle/allowed-operations.ts';
import { addDrivers } from './drivers.ts';
import { addHosts, fitHostMemory } from './hosts.ts';
import { addMachines } from './machines.ts';
import { addNetworks } from './networks.ts';
import { PoolBuilder } from './pool-builder.ts';
import { createRandom } from './random.ts';
import { addAppliance, addMessages, addPeople, addPool } from './site.ts';
import { addSnapshots } from './snapshots.ts';
import { addStorage, fitStorage } from './storage.ts';
import { addTemplates } from './templates.ts';

export interface PoolSize {
  readonly hosts?: number;
  /** Real machines: templates, snapshots and control domains come on top. */
  readonly vms?: number;
  readonly seed?: number;
}

/** Makes a whole pool in an empty database, every field of every record filled. The same size gives the same pool. */
export function generatePool(db: Database, { hosts: hostCount = 4, vms = 40, seed = 1 }: PoolSize): void {
  const pool = new PoolBuilder(createRandom(seed));
  const hosts = addHosts(pool, Math.max(1, hostCount));
  const networks = addNetworks(pool, hosts);
  addDrivers(pool);
  const storage = addStorage(pool, hosts);
  addPool(pool, hosts, storage);
  addPeople(pool);
  addTemplates(pool, storage.nfs);
  const machines = addMachines(pool, { hosts, networks, storage }, vms);
  addSnapshots(pool, machines, storage.nfs);
  addAppliance(pool, machines);
  addMessages(pool, machines);
  fitStorage(pool);
  fitHostMemory(pool, hosts);
  db.load(pool.records());
  db.batch(() => adviseOperations(db));
}

function adviseOperations(db: Database): void {
  for (const className of advisedClasses) {
    for (const [ref, record] of db.all(className)) {
      db.set(className, ref, 'allowed_operations', allowedOperations(db, className, ref, record));
    }
  }
}
