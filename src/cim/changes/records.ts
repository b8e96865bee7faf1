import type { ClassDeclaration } from '../schema/declaration.ts';
import { decodeDeclarations, encodeDeclarations } from '../schema/stored.ts';
import type { QualifierType } from '../schema/types.ts';
import type { Store, StoreChange, StoreKey } from '../store.ts';

/** What clients can make lasting changes of. */
export type RecordKind = 'namespace' | 'class' | 'qualifier';

const area = 'schema';

export const classKey = (namespace: string, name: string): StoreKey => keyOf('class', namespace, name);
export const qualifierKey = (namespace: string, name: string): StoreKey => keyOf('qualifier', namespace, name);
export const namespaceKey = (name: string): StoreKey => keyOf('namespace', name);

function keyOf(kind: RecordKind, ...names: string[]): StoreKey {
  return [area, kind, ...names.map((name) => name.toLowerCase())];
}

export function classRecord(namespace: string, declaration: ClassDeclaration): StoreChange {
  const value = encodeDeclarations({ qualifierTypes: [], classes: [declaration] });
  return { key: classKey(namespace, declaration.name), value };
}

export function qualifierRecord(namespace: string, type: QualifierType): StoreChange {
  const value = encodeDeclarations({ qualifierTypes: [type], classes: [] });
  return { key: qualifierKey(namespace, type.name), value };
}

/** The value is the name in the spelling of whoever made the namespace. */
export const namespaceRecord = (name: string): StoreChange => ({ key: namespaceKey(name), value: name });

/** The names of the namespaces that clients made. */
export function storedNamespaces(store: Store): string[] {
  return [...store.entries([area, 'namespace'])].map(([, name]) => name);
}

/** A class or qualifier type as it is stored; `undefined` is one that cannot be read any more. */
export interface StoredRecord<T> {
  readonly key: StoreKey;
  readonly declaration: T | undefined;
}

export function storedClasses(store: Store, namespace: string): StoredRecord<ClassDeclaration>[] {
  return stored(store, 'class', namespace, (text) => decodeDeclarations(text).classes[0]);
}

export function storedQualifierTypes(store: Store, namespace: string): StoredRecord<QualifierType>[] {
  return stored(store, 'qualifier', namespace, (text) => decodeDeclarations(text).qualifierTypes[0]);
}

function stored<T>(
  store: Store,
  kind: RecordKind,
  namespace: string,
  decode: (text: string) => T | undefined,
): StoredRecord<T>[] {
  return [...store.entries(keyOf(kind, namespace))].map(([key, text]) => {
    try {
      return { key, declaration: decode(text) };
    } catch {
      return { key, declaration: undefined };
    }
  });
}
