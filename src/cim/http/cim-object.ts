import { parseObjectPath } from '../schema/object-path.ts';
import type { ClassPath, InstancePath, KeyValue } from '../values/path.ts';
import type { ExtrinsicCall, IntrinsicCall } from '../xml/message.ts';
import type { CIMHeaders } from './cim-headers.ts';
import { HttpError } from './http-error.ts';

/**
 * The CIM headers repeat what the body says, for proxies; a difference is an attack or a bug (DSP0200 1.4 § 7.3.6 to
 * § 7.3.8). Names are compared without case, keys in any order.
 */
export function checkHeadersAgainst(
  headers: CIMHeaders,
  protocolVersion: string,
  call: IntrinsicCall | ExtrinsicCall,
): void {
  if (headers.protocolVersion !== protocolVersion) throw new HttpError('header-mismatch', 'CIMProtocolVersion');
  if (!sameName(headers.method, call.name)) throw new HttpError('header-mismatch', 'CIMMethod');
  if (!namesTarget(headers.object, call)) throw new HttpError('header-mismatch', 'CIMObject');
}

function namesTarget(object: string, call: IntrinsicCall | ExtrinsicCall): boolean {
  if (call.kind === 'intrinsic') return sameName(object, call.namespace);
  const { namespace, target } = call;
  if (target.kind === 'class-path' || target.keys.size === 0) {
    return namesClass(object, namespace, target);
  }
  const named = parseObjectPath(object);
  return named !== undefined && sameName(named.namespace ?? '', namespace) && samePath(named, target);
}

/** A path without keys may be written with or without the empty singleton suffix `=@`. */
function namesClass(object: string, namespace: string, target: ClassPath | InstancePath): boolean {
  return sameName(object.replace(/=@$/, ''), `${namespace}:${target.className}`);
}

function samePath(named: InstancePath, sent: InstancePath): boolean {
  if (!sameName(named.className, sent.className) || named.keys.size !== sent.keys.size) return false;
  const keys = new Map([...named.keys].map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of sent.keys) {
    const key = keys.get(name.toLowerCase()) ?? (name === '' ? onlyValue(keys) : undefined);
    if (key === undefined || !sameValue(key, value)) return false;
  }
  return true;
}

/** A body may leave out the name of an only key; the header cannot. */
function onlyValue(keys: ReadonlyMap<string, KeyValue>): KeyValue | undefined {
  return keys.size === 1 ? keys.values().next().value : undefined;
}

function sameValue(named: KeyValue, sent: KeyValue): boolean {
  if (typeof sent === 'object') {
    const path = typeof named === 'string' ? parseObjectPath(named) : undefined;
    return path !== undefined && samePath(path, sent);
  }
  return typeof sent === 'string' ? named === sent : String(named) === String(sent);
}

function sameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
