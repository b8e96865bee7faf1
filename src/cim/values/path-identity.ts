import type { InstancePath, KeyValue } from './path.ts';

/**
 * A text that is the same for two paths exactly when they name the same instance: without the host, names in lower
 * case, keys in any order, values as they are, numbers by value (DSP0004 3.0 § 8.2.5). References among the keys that
 * have no namespace are relative to the path that holds them.
 */
export function pathIdentity(path: InstancePath): string {
  return identityIn('', path);
}

function identityIn(place: string, path: InstancePath): string {
  const namespace = path.namespace?.toLowerCase() ?? place;
  const keys: string[] = [];
  for (const [name, value] of path.keys) keys.push(`${name.toLowerCase()}=${valueIdentity(namespace, value)}`);
  return `${namespace}:${path.className.toLowerCase()}.${keys.sort().join(',')}`;
}

function valueIdentity(namespace: string, value: KeyValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' ? `(${identityIn(namespace, value)})` : String(value);
}

/** Have both the same `pathIdentity`? Tells it without making the texts, for comparisons with many paths. */
export function isSamePath(one: InstancePath, other: InstancePath): boolean {
  return isSameIn('', one, '', other);
}

function isSameIn(onePlace: string, one: InstancePath, otherPlace: string, other: InstancePath): boolean {
  if (!isSameName(one.className, other.className) || one.keys.size !== other.keys.size) return false;
  const oneSpace = one.namespace ?? onePlace;
  const otherSpace = other.namespace ?? otherPlace;
  if (!isSameName(oneSpace, otherSpace)) return false;
  for (const [name, value] of one.keys) {
    if (!isSameKey(oneSpace, value, otherSpace, other.keys.get(name) ?? keyOf(other, name))) return false;
  }
  return true;
}

function isSameKey(onePlace: string, one: KeyValue, otherPlace: string, other: KeyValue | undefined): boolean {
  if (typeof one === 'object') return typeof other === 'object' && isSameIn(onePlace, one, otherPlace, other);
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return String(one) === String(other);
}

function keyOf({ keys }: InstancePath, name: string): KeyValue | undefined {
  for (const [candidate, value] of keys) if (isSameName(candidate, name)) return value;
  return undefined;
}

const isSameName = (one: string, other: string): boolean => one === other || one.toLowerCase() === other.toLowerCase();
