import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PoolRecords } from '../../../src/xenapi/simulator/options.ts';
import { generatePool } from '../../xenapi/generated-pool.ts';
import { oddPool } from './odd-pool.ts';

interface NamedPool {
  readonly name: string;
  /** Undefined where the file is not there. */
  readonly records: (() => PoolRecords) | undefined;
}

const saved = (name: string): NamedPool => {
  const path = fileURLToPath(new URL(`../../../../shared/data/pools/${name}.json`, import.meta.url));
  const read = () => JSON.parse(readFileSync(path, 'utf8')) as PoolRecords;
  return { name: `the saved pool ${name}`, records: existsSync(path) ? read : undefined };
};

/** The pools that every mapping must be true to. */
export const pools: readonly NamedPool[] = [
  { name: 'the default pool', records: () => generatePool({}) },
  { name: 'a pool of many hosts', records: () => generatePool({ hosts: 8, vms: 24, seed: 7 }) },
  { name: 'a pool with what should not be', records: oddPool },
  saved('xenserver-6.0-vapps'),
  saved('xenserver-6.0-iscsi'),
];
