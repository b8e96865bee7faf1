import type { ClassPath, InstancePath, KeyValue } from '../values/path.ts';
import { printScalar } from '../values/scalar-text.ts';
import type { DataType } from '../values/types.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** KEYVALUE up to its text; DSP0203 2.4 wants both VALUETYPE and TYPE. */
export function keyValueStart(type: DataType): string {
  const isText = type === 'string' || type === 'char16' || type === 'datetime';
  const valueType = isText ? 'string' : type === 'boolean' ? 'boolean' : 'numeric';
  return `<KEYVALUE VALUETYPE="${valueType}" TYPE="${type}">`;
}

/** Paths do not carry the declared types of their keys; this is the narrowest one that every client can hold. */
function typeOfKey(value: boolean | string | number | bigint): DataType {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return value < 0n ? 'sint64' : 'uint64';
  if (!Number.isInteger(value)) return 'real64';
  if (value < 0) return value < -0x8000_0000 ? 'sint64' : 'sint32';
  return value > 0xffff_ffff ? 'uint64' : 'uint32';
}

function keyElement(value: KeyValue): string {
  if (typeof value === 'object') return valueReference(value);
  const type = typeOfKey(value);
  return `${keyValueStart(type)}${escapeText(printScalar(value, type))}</KEYVALUE>`;
}

/** INSTANCENAME. */
export function instanceName(path: InstancePath): string {
  let xml = `<INSTANCENAME CLASSNAME="${escapeAttribute(path.className)}">`;
  for (const [name, value] of path.keys) {
    xml += `<KEYBINDING NAME="${escapeAttribute(name)}">${keyElement(value)}</KEYBINDING>`;
  }
  return `${xml}</INSTANCENAME>`;
}

/** CLASSNAME. */
export function className(name: string): string {
  return `<CLASSNAME NAME="${escapeAttribute(name)}"/>`;
}

/** LOCALNAMESPACEPATH. */
export function localNamespacePath(namespace: string): string {
  const segments = namespace.split('/').map((segment) => `<NAMESPACE NAME="${escapeAttribute(segment)}"/>`);
  return `<LOCALNAMESPACEPATH>${segments.join('')}</LOCALNAMESPACEPATH>`;
}

/** NAMESPACEPATH; `host` is host[:port] as clients reach the server. */
export function namespacePath(host: string, namespace: string): string {
  return `<NAMESPACEPATH><HOST>${escapeText(host)}</HOST>${localNamespacePath(namespace)}</NAMESPACEPATH>`;
}

/** The fullest form that the path allows: with host and namespace, with namespace only, or the bare name. */
export function pathElement(path: InstancePath | ClassPath): string {
  const isInstance = path.kind === 'instance-path';
  const name = isInstance ? instanceName(path) : className(path.className);
  const element = isInstance ? 'INSTANCEPATH' : 'CLASSPATH';
  if (path.namespace === undefined) return name;
  if (path.host === undefined) return `<LOCAL${element}>${localNamespacePath(path.namespace)}${name}</LOCAL${element}>`;
  return `<${element}>${namespacePath(path.host, path.namespace)}${name}</${element}>`;
}

/** VALUE.REFERENCE. */
export function valueReference(path: InstancePath | ClassPath): string {
  return `<VALUE.REFERENCE>${pathElement(path)}</VALUE.REFERENCE>`;
}

/** OBJECTPATH. The path must have a namespace; `host` stands in where it has none. */
export function objectPath(path: InstancePath | ClassPath, host: string): string {
  return `<OBJECTPATH>${pathElement(path.host === undefined ? { ...path, host } : path)}</OBJECTPATH>`;
}
