import { cimError } from '../catalogue.ts';
import { isIntegerType, toInteger } from '../values/integer.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import { isRealType, toReal } from '../values/real.ts';
import { parseScalar } from '../values/scalar-text.ts';
import { parseObjectPath } from './object-path.ts';
import type { CIMClass, CIMProperty, ClassLookup } from './types.ts';

/**
 * A path as the class declares it: names in the declared spelling, keys in declared order and type (clients send
 * numbers as text and text as numbers; DSP0201 2.4 § 5.2.5.3 leaves the type to the class). Missing keys stay missing.
 * A path of an unknown class comes back as it is: what that means is the caller's to say.
 * @throws CIMError INVALID_PARAMETER
 */
export function normalisePath(repository: ClassLookup, path: InstancePath): InstancePath {
  const cimClass = repository.class(path.className);
  if (cimClass === undefined) return path;
  const given = isSpeltAsDeclared(cimClass, path) ? undefined : keysByProperty(cimClass, path);
  const keys = new Map<string, KeyValue>();
  for (const property of cimClass.keys) {
    const value = given === undefined ? path.keys.get(property.name) : given.get(property);
    if (value !== undefined) keys.set(property.name, normaliseKey(repository, cimClass, property, value));
  }
  return { ...path, className: cimClass.name, keys };
}

function isSpeltAsDeclared({ keys }: CIMClass, path: InstancePath): boolean {
  return path.keys.size === keys.length && keys.every(({ name }) => path.keys.has(name));
}

function keysByProperty(cimClass: CIMClass, path: InstancePath): ReadonlyMap<CIMProperty, KeyValue> {
  const given = new Map<CIMProperty, KeyValue>();
  for (const [name, value] of path.keys) {
    // A single key may come without its name (KEYVALUE without KEYBINDING, DSP0201 2.4 § 5.2.5.1).
    const property = name === '' && cimClass.keys.length === 1 ? cimClass.keys[0] : cimClass.property(name);
    if (!property?.isKey) throw cimError('unknownKey', cimClass.name, name);
    if (given.has(property)) throw cimError('repeatedKey', cimClass.name, property.name);
    given.set(property, value);
  }
  return given;
}

function normaliseKey(repository: ClassLookup, cimClass: CIMClass, property: CIMProperty, value: KeyValue): KeyValue {
  const result = property.type === 'reference' ? asPath(repository, value) : asScalar(property, value);
  if (result === undefined) throw cimError('wrongKey', cimClass.name, property.name);
  return result;
}

function asPath(repository: ClassLookup, value: KeyValue): InstancePath | undefined {
  const path = typeof value === 'string' ? parseObjectPath(value) : value;
  return typeof path === 'object' ? normalisePath(repository, path) : undefined;
}

function asScalar({ type }: CIMProperty, value: KeyValue): KeyValue | undefined {
  if (type === 'reference' || typeof value === 'object') return undefined;
  if (type === 'string') return String(value);
  if (typeof value === 'string') return parseScalar(value, type) as KeyValue | undefined;
  if (typeof value === 'boolean') return type === 'boolean' ? value : undefined;
  if (isIntegerType(type)) return toInteger(value, type);
  return isRealType(type) ? toReal(value, type) : undefined;
}
