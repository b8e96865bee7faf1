import { parseWholeNumber } from '../values/integer.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import { parseReal } from '../values/real.ts';

const head =
  /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/(?<host>[^/]*)\/)?(?:(?<namespace>[^:."]*):)?(?<className>[A-Za-z_\u0080-\uffef][\w\u0080-\uffef]*)\./iu;
const binding = /([A-Za-z_\u0080-\uffef][\w\u0080-\uffef]*)=(?:"((?:[^"\\]|\\.)*)"|([^,"]+))(,|$)/suy;

/** UTF-16 units. It is read in one go, while all others wait. */
const longestPath = 64 * 1024;

/**
 * Reads an object path as text, `//host/namespace:Class.Key1="text",Key2=1` (DSP0004 2.8 § 8.2.5; host and namespace
 * may be absent). Quoted values become strings, even those that are paths themselves: only the class knows which
 * keys are references, so `normalisePath` gives them their type. Undefined when the text is no path, names a key twice,
 * or is longer than any path is.
 */
export function parseObjectPath(text: string): InstancePath | undefined {
  if (text.length > longestPath) return undefined;
  const start = head.exec(text);
  if (start?.groups === undefined) return undefined;
  const { host, namespace, className = '' } = start.groups;
  const keys = parseBindings(text, start[0].length);
  if (keys === undefined) return undefined;
  const space = namespace === undefined ? '' : withoutSlashes(namespace);
  return { kind: 'instance-path', ...(host ? { host } : {}), ...(space ? { namespace: space } : {}), className, keys };
}

/**
 * Some clients write the namespace with slashes in front or behind, as an absolute path. Doubled ones within stay: no
 * namespace has a part without a name.
 */
export function withoutSlashes(namespace: string): string {
  let start = 0;
  let end = namespace.length;
  while (namespace[start] === '/') start++;
  while (end > start && namespace[end - 1] === '/') end--;
  return namespace.slice(start, end);
}

function parseBindings(text: string, start: number): ReadonlyMap<string, KeyValue> | undefined {
  const keys = new Map<string, KeyValue>();
  const names = new Set<string>();
  let more = true;
  for (let at = start; more; at = binding.lastIndex) {
    binding.lastIndex = at;
    const found = binding.exec(text);
    if (found === null) return undefined;
    const [, name = '', quoted, bare = '', separator] = found;
    const value = quoted === undefined ? bareValue(bare) : quoted.replace(/\\(.)/gsu, '$1');
    if (value === undefined || names.has(name.toLowerCase())) return undefined;
    names.add(name.toLowerCase());
    keys.set(name, value);
    more = separator === ',';
  }
  return keys;
}

function bareValue(text: string): KeyValue | undefined {
  if (/^[+-]?(?:\d+$|0x)/i.test(text)) return parseWholeNumber(text);
  if (/^[+-]?\d*\.\d+(?:e[+-]?\d+)?$/i.test(text)) return parseReal(text, 'real64');
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/**
 * The text that `parseObjectPath` reads, or its first `most` UTF-16 units. Each level of references doubles the
 * backslashes of those within: the text of a path that a client sends may be longer than any memory.
 */
export function printObjectPath(path: InstancePath, most = Number.POSITIVE_INFINITY): string {
  const host = path.host === undefined ? '' : `//${path.host}/`;
  const namespace = path.namespace === undefined ? '' : `${path.namespace}:`;
  let text = `${host}${namespace}${path.className}.`;
  let separator = '';
  for (const [name, value] of path.keys) {
    if (text.length >= most) break;
    text += `${separator}${name}=${printKey(value, most)}`;
    separator = ',';
  }
  return text.slice(0, most);
}

function printKey(value: KeyValue, most: number): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = typeof value === 'string' ? value.slice(0, most) : printObjectPath(value, most);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
