import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';

/** The same function, which does its work once for an object. */
export function remembered<K extends object>(make: (key: K) => string): (key: K) => string {
  const known = new WeakMap<K, string>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = make(key);
    known.set(key, text);
    return text;
  };
}

/** A path as text. Without the escapes of nested quotes, which take longer than everything that is tested with it. */
export function printPath({ namespace = '', className, keys }: InstancePath): string {
  let text = `${namespace}:${className}`;
  for (const [name, value] of keys) text += ` ${name}=${printKey(value)}`;
  return text;
}

/** The same for a path that is met again: the paths of rows that are kept, to which many associations refer. */
export const textOf = remembered(printPath);

function printKey(value: KeyValue): string {
  if (typeof value === 'object') return `(${textOf(value)})`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
