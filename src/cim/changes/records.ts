import type { ClassDeclaration, Declarations } from '../schema/declaration.ts';
import { decodeDeclarations, encodeDeclarations } from '../schema/stored.ts';
import type { QualifierType } from '../schema/types.ts';
import type { Store, StoreChange, StoreKey } from '../store.ts';

/** What clients can make lasting changes of. */
type RecordKind = 'namespace' | 'class' | 'qualifier';

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
export interface StoredRecord {
  readonly key: StoreKey;
  readonly model: Declarations | undefined;
}

/** Those of a namespace, the qualifier types first. */
export function storedDeclarations(store: Store, namespace: string): StoredRecord[] {
  const entries = (kind: RecordKind) => [...store.entries(keyOf(kind, namespace))];
  return [...entries('qualifier'), ...entries('class')].map(([key, text]) => ({ key, model: decoded(text) }));
}

function decoded(text: string): Declarations | undefined {
  try {
    return decodeDeclarations(text);
  } catch {
    return undefined;
  }
}
