import type { CIMValue } from '../../cim/index.ts';
import type { XenRecord } from '../../xenapi/index.ts';
import { cannotBe, type EntryStep, type Write } from './write.ts';

/** The entries that a property asks for, NULL for those that shall go. */
type Entries = ReadonlyMap<string, string | null>;

/**
 * Writes single entries of a map field, each by its own messages, so that a pool that binds keys to roles sees them
 * (`VM.remove_from_other_config`, then `VM.add_to_other_config`).
 */
const entryWrite = (
  field: string,
  wanted: (value: CIMValue | null, property: string, present: ReadonlyMap<string, string>) => Entries,
): Write => ({
  messages: [`add_to_${field}`, `remove_from_${field}`],
  plan: (asked) =>
    [...asked.values].flatMap(([property, value]) => {
      const present = mapOf(asked.target, field);
      return [...wanted(value, property, present)].flatMap(([key, text]): EntryStep[] => {
        const [before, after] = [present.get(key), text ?? undefined];
        const { target, from } = asked;
        return before === after ? [] : [{ property, from, field, target: target.$ref, key, before, after }];
      });
    }),
});

/** One entry that holds the property's text; NULL removes it. */
export const entryNamed = (field: string, key: string): Write =>
  entryWrite(field, (value) => new Map([[key, value as string | null]]));

/**
 * One entry that holds the only text of the property's list; NULL and the empty list remove it. The entry is one text,
 * so a longer list could not be read back.
 */
export const entryOfOne = (field: string, key: string): Write =>
  entryWrite(field, (value, property) => {
    const [only = null, ...more] = (value ?? []) as readonly (string | null)[];
    const isEmpty = value === null || (value as readonly unknown[]).length === 0;
    if (more.length > 0 || (only === null && !isEmpty)) throw cannotBe(property, 'NULL or a list of one text');
    return new Map([[key, only]]);
  });

/** One entry with a text of the declaration for each value; NULL and values without a text remove it. */
export const entryWith = (
  field: string,
  key: string,
  textFor: (value: CIMValue | null, property: string) => string | null,
): Write => entryWrite(field, (value, property) => new Map([[key, textFor(value, property)]]));

/**
 * All entries, as the property's `key=value` texts. Only entries whose keys are allowed may differ from what is there:
 * other keys steer the toolstack, and clients could reach by them what no role of theirs allows. A key that ends in
 * `*` stands for all that begin so.
 */
export const entriesAmong = (field: string, allowed: readonly string[]): Write =>
  entryWrite(field, (value, property, present) => {
    const texts = (value ?? []) as readonly (string | null)[];
    // The text of an entry that is there is that entry, wherever its key ends.
    const known = new Map<string | null, readonly [string, string]>(
      [...present].map(([key, text]) => [`${key}=${text}`, [key, text]]),
    );
    const wanted = new Map(texts.map((text) => known.get(text) ?? split(text, property)));
    if (wanted.size < texts.length) throw cannotBe(property, 'a list of key=value texts, each key once');
    const keys = new Set([...present.keys(), ...wanted.keys()]);
    const changed = [...keys].filter((key) => present.get(key) !== wanted.get(key));
    const forbidden = changed.find((key) => !isAllowed(key, allowed));
    if (forbidden !== undefined) {
      throw cannotBe(property, `as it is at ${JSON.stringify(forbidden)}: ${allowed.join(', ')} can be changed`);
    }
    return new Map(changed.map((key) => [key, wanted.get(key) ?? null]));
  });

function split(text: string | null, property: string): [key: string, value: string] {
  const at = text?.indexOf('=') ?? -1;
  if (text === null || at < 1) throw cannotBe(property, 'a list of key=value texts');
  return [text.slice(0, at), text.slice(at + 1)];
}

const isAllowed = (key: string, allowed: readonly string[]): boolean =>
  allowed.some((each) => (each.endsWith('*') ? key.startsWith(each.slice(0, -1)) : key === each));

const mapOf = (target: XenRecord, field: string): ReadonlyMap<string, string> =>
  (target as unknown as Readonly<Record<string, ReadonlyMap<string, string>>>)[field] ?? new Map();
