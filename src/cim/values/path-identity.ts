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
