import type { InstancePath, KeyValue } from '../values/path.ts';
import { parseObjectPath } from './object-path.ts';

/** A path as JSON. Text would not do: what is a path, or a number of which kind, only the class of the path knows. */
interface StoredPath extends Omit<InstancePath, 'kind' | 'keys'> {
  readonly path: readonly (readonly [name: string, type: string, value: unknown])[];
}

export function isPath(value: unknown): value is InstancePath {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'instance-path';
}

/** Its key values are left as they are, to be stored in their turn. */
export function storePath({ kind: _, keys, ...place }: InstancePath): StoredPath {
  return { ...place, path: [...keys].map(([name, value]) => [name, typeof value, value]) };
}

/** Undefined where it is none. Earlier versions stored paths as text. */
export function restorePath(stored: unknown): InstancePath | undefined {
  if (typeof stored === 'string') return parseObjectPath(stored);
  if (typeof stored !== 'object' || stored === null || !('path' in stored)) return undefined;
  const { path, ...place } = stored as StoredPath;
  const keys = new Map(path.map(([name, type, value]) => [name, restoreKey(type, value)]));
  return { kind: 'instance-path', ...place, keys };
}

function restoreKey(type: string, value: unknown): KeyValue {
  if (type === 'bigint') return BigInt(String(value));
  if (type === 'number') return Number(value);
  if (type !== 'object') return value as KeyValue;
  const path = restorePath(value);
  if (path === undefined) throw new Error('a stored reference is no path');
  return path;
}
