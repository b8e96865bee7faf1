import type { CIMValue, InstancePath } from '../../cim/index.ts';
import type { XenRecord } from '../../xenapi/index.ts';
import type { AnySource, AnyTable, Condition, Each, FollowedRecords, Target, ViewFunction } from '../define/mapping.ts';

/** Reads a value from a record and the records at the ends of its ways. */
export type Accessor = ViewFunction<CIMValue | null>;

/** The paths of the candidates' instances on some records; the engine knows them, the sources do not. */
export type PathFinder = (candidates: readonly Target[], records: readonly XenRecord[]) => readonly InstancePath[];

type Raw = (record: XenRecord, followed: FollowedRecords, each: Each) => unknown;

/** Turns a source into one function, so that nothing of the declaration is looked at while serving. */
export function compileSource(source: AnySource, paths: PathFinder): Accessor {
  if (typeof source === 'string') return orNull(byName(source));
  if (typeof source === 'function') return source;
  if (!('source' in source)) return compileTable(source);
  switch (source.source) {
    case 'constant':
      return () => source.value;
    case 'text':
      return compileText(source.pattern, source.names);
    case 'converted':
      return compileConverted(byName(source.name), source.convert);
    case 'reference':
      return compileReference(source, paths);
  }
}

/** The value that a source gives whatever the record; undefined where it depends on that. */
export function fixedValue(source: AnySource | undefined): CIMValue | null | undefined {
  if (source === undefined) return null;
  return typeof source === 'object' && 'source' in source && source.source === 'constant' ? source.value : undefined;
}

/** A name of the view: a field, `each`, or a field behind a way (`VDI.SR.name_label`). */
function byName(name: string): Raw {
  if (name === 'each') return (_record, _followed, each) => each;
  const dot = name.lastIndexOf('.');
  if (dot < 0) return (record) => (record as unknown as Readonly<Record<string, unknown>>)[name];
  const [way, field] = [name.slice(0, dot), name.slice(dot + 1)];
  return (_record, followed) => (followed[way] as Readonly<Record<string, unknown>> | undefined)?.[field];
}

const orNull =
  (read: Raw): Accessor =>
  (record, followed, each) =>
    (read(record, followed, each) as CIMValue | undefined) ?? null;

/** A value that is newer than the table gives its `otherwise`, or NULL: a pool may know more than its data model here. */
function compileTable([name, table, otherwise]: AnyTable): Accessor {
  const read = byName(name);
  const values = new Map(Object.entries(table));
  return (record, followed, each) => {
    const value = read(record, followed, each);
    const found = values.get(String(value));
    return found === undefined && value !== undefined ? (otherwise ?? null) : (found ?? null);
  };
}

function compileConverted(read: Raw, convert: (value: never) => CIMValue | null): Accessor {
  return (record, followed, each) => {
    const value = read(record, followed, each);
    return value === undefined ? null : convert(value as never);
  };
}

function compileText(pattern: string, names: readonly string[]): Accessor {
  const literals = pattern.split(/\{[^}]*\}/);
  const reads = names.map(byName);
  return (record, followed, each) => {
    let result = literals[0] ?? '';
    for (let index = 0; index < reads.length; index++) {
      const value = reads[index]?.(record, followed, each);
      if (value === undefined) return null;
      result += String(value) + (literals[index + 1] ?? '');
    }
    return result;
  };
}

type ReferenceSource = Extract<AnySource, { readonly source: 'reference' }>;

function compileReference({ candidates, way, convert }: ReferenceSource, paths: PathFinder): Accessor {
  return (record, followed) => {
    const ends = way === 'self' ? [record] : [followed[way] ?? []].flat();
    return convert(paths(candidates, ends));
  };
}

/** A condition in two parts. */
export interface CompiledCondition {
  /** What the record alone decides: what this refuses need not be followed anywhere. */
  readonly own: (record: XenRecord) => boolean;
  /** What else must hold; undefined where the record alone decides. */
  readonly followed: ((record: XenRecord, followed: FollowedRecords) => boolean) | undefined;
}

export function compileCondition(condition: Condition = {}): CompiledCondition {
  if (typeof condition === 'function') {
    return { own: () => true, followed: (record, followed) => condition(record, followed, 0) };
  }
  const tests = Object.entries(condition);
  const own = allOf(tests.filter(([name]) => !name.includes('.')));
  const others = tests.filter(([name]) => name.includes('.'));
  return { own: (record) => own(record, {}), followed: others.length === 0 ? undefined : allOf(others) };
}

function allOf(wanted: readonly (readonly [name: string, wanted: unknown])[]) {
  const tests = wanted.map(([name, value]) => {
    const read = byName(name);
    const allowed = new Set([value].flat());
    return (record: XenRecord, followed: FollowedRecords) => allowed.has(read(record, followed, 0));
  });
  return (record: XenRecord, followed: FollowedRecords): boolean => tests.every((test) => test(record, followed));
}
