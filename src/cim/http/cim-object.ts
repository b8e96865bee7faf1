import { parseObjectPath, withoutSlashes } from '../schema/object-path.ts';
import { parseWholeNumber } from '../values/integer.ts';
import type { ClassPath, InstancePath, KeyValue } from '../values/path.ts';
import { parseReal } from '../values/real.ts';
import type { OperationCall } from '../xml/message.ts';
import type { CallHeaders } from './cim-headers.ts';
import { HttpError } from './http-error.ts';

/**
 * The CIM headers repeat what the body says, for proxies; a difference is an attack or a bug (DSP0200 1.4 § 7.3.6 to
 * § 7.3.8). Names are compared without case, keys in any order, values as their types have it.
 */
export function checkHeadersAgainst({ method, object }: CallHeaders, call: OperationCall): void {
  if (!method.some((name) => sameName(operationNamed(name), call.name)))
    throw new HttpError('header-mismatch', 'CIMMethod');
  if (!object.some((name) => namesTarget(name, call))) throw new HttpError('header-mismatch', 'CIMObject');
}

/**
 * In its headers the Java client calls the operations on qualifier types by their names in the generic operations
 * (DSP0223), in the body by those of DSP0200.
 */
const genericName = /^(Get|Set|Delete|Enumerate)QualifierTypes?$/i;

function operationNamed(method: string): string {
  const verb = genericName.exec(method)?.[1];
  if (verb === undefined) return method;
  return verb.toLowerCase() === 'enumerate' ? 'EnumerateQualifiers' : `${verb}Qualifier`;
}

function namesTarget(object: string, call: OperationCall): boolean {
  if (call.kind === 'intrinsic') return sameName(withoutSlashes(object), call.namespace);
  const { namespace, target } = call;
  if (target.kind === 'class-path' || target.keys.size === 0) {
    return namesClass(object, namespace, target);
  }
  const named = parseObjectPath(object);
  return named !== undefined && sameName(named.namespace ?? '', namespace) && samePath(named, target);
}

/** A path without keys may be written with or without the empty singleton suffix `=@`. */
function namesClass(object: string, namespace: string, target: ClassPath | InstancePath): boolean {
  const path = object.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*\//i, '').replace(/=@$/, '');
  return sameName(withoutSlashes(path), `${namespace}:${target.className}`);
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

/** A client that has no types quotes what is no string, or sends in the body as a string what it does not quote. */
function sameValue(named: KeyValue, sent: KeyValue): boolean {
  if (typeof sent === 'object') return sameReference(typeof named === 'string' ? parseObjectPath(named) : named, sent);
  if (typeof named === 'object') return false;
  if (typeof named === 'string' && typeof sent === 'string') return named === sent;
  if (typeof sent === 'boolean' || typeof named === 'boolean')
    return sameName(String(named).trim(), String(sent).trim());
  return numberOf(sent) === numberOf(named);
}

/** Where both tell the namespace, they must tell the same one; hosts have many names. */
function sameReference(named: KeyValue | undefined, sent: InstancePath): boolean {
  if (typeof named !== 'object') return false;
  const { namespace = sent.namespace } = named;
  return sameName(namespace ?? '', sent.namespace ?? namespace ?? '') && samePath(named, sent);
}

/** Whole numbers as bigint, so that 5, +5 and 0x5 are one; the others as number. */
function numberOf(value: string | number | bigint): bigint | number | undefined {
  if (typeof value === 'string') return parseWholeNumber(value) ?? parseReal(value, 'real64');
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
}

function sameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
