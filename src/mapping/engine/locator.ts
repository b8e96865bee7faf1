import type { InstancePath, KeyValue } from '../../cim/index.ts';
import type { AnySource, RecordMapping } from '../define/mapping.ts';

/** Finds the record's uuid in the value of a key. */
interface KeyReader {
  readonly key: string;
  readonly computed: boolean;
  readonly uuid: (value: string) => string | undefined;
}

/** The uuid of the record that a path means; undefined where the keys that would tell it are missing or strange. */
export type Locator = (path: InstancePath) => string | undefined;

/**
 * Reads the keys of a mapping backwards. Any key that holds the record's own uuid tells the record; the others are
 * compared afterwards, so a path may lack them. Computed keys are read only where no other key tells the record.
 * @returns undefined where no key tells the record
 */
export function compileLocator(mapping: RecordMapping): Locator | undefined {
  const all: readonly KeyReader[] = Object.entries(mapping.key).flatMap(([key, source]) => {
    const uuid = reader(source);
    return uuid ? [{ key, uuid, computed: typeof source === 'function' }] : [];
  });
  if (all.length === 0) return undefined;
  const plain = all.filter(({ computed }) => !computed);
  const readers = plain.length > 0 ? plain : all;
  return ({ keys }) => {
    for (const { key, uuid } of readers) {
      const value: KeyValue | undefined = keys.get(key);
      if (typeof value === 'string') return uuid(value);
    }
    return undefined;
  };
}

function reader(source: AnySource): KeyReader['uuid'] | undefined {
  if (source === 'uuid') return (value) => value;
  if (typeof source === 'function') return (value) => value.slice(value.lastIndexOf('/') + 1);
  if (typeof source === 'object' && 'source' in source && source.source === 'text' && source.names.includes('uuid')) {
    return patternReader(source.pattern, source.names);
  }
  return undefined;
}

function patternReader(pattern: string, names: readonly string[]): KeyReader['uuid'] {
  const literals = pattern.split(/\{[^}]*\}/).map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const groups = names.map((name) => (name === 'uuid' ? '([^/]+)' : name === 'each' ? '.*' : '[^/]*'));
  const expression = new RegExp(`^${literals.map((literal, index) => literal + (groups[index] ?? '')).join('')}$`, 's');
  return (value) => expression.exec(value)?.[1];
}
