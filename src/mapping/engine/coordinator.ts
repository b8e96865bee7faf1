import type { Inventory, XenRecord } from '../../xenapi/index.ts';

/** The host that coordinates the pool; where the dialect knows no pools, its host. */
export function coordinator(inventory: Inventory): XenRecord<'host'> | undefined {
  for (const pool of inventory.all('pool')) {
    const host = inventory.get('host', pool.master);
    if (host) return host;
  }
  for (const host of inventory.all('host')) return host;
  return undefined;
}
