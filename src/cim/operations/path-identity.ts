import type { InstancePath, KeyValue } from '../values/path.ts';

/**
 * A text that is the same for two paths exactly when they name the same instance: without the host, names in lower
 * case, keys in any order, values as they are (DSP0004 3.0 § 8.2.5).
 */
export function pathIdentity(path: InstancePath): string {
  const keys: string[] = [];
  for (const [name, value] of path.keys) keys.push(`${name.toLowerCase()}=${valueIdentity(value)}`);
  return `${path.namespace?.toLowerCase() ?? ''}:${path.className.toLowerCase()}.${keys.sort().join(',')}`;
}

function valueIdentity(value: KeyValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' ? `(${pathIdentity(value)})` : String(value);
}
