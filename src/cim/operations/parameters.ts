import { cimError } from '../catalogue.ts';
import { CIMError } from '../errors.ts';
import type { ClassDeclaration } from '../schema/declaration.ts';
import type { QualifierType } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import { parseWholeNumber, toInteger } from '../values/integer.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import { parseBoolean } from '../values/scalar-text.ts';
import { notValid } from '../xml/error.ts';
import type { IntrinsicParameter, ParameterValue } from '../xml/message.ts';

/** What each kind of intrinsic parameter is to an operation. */
interface KindValues {
  boolean: boolean;
  string: string;
  uint32: number;
  className: string;
  instanceName: InstancePath;
  objectName: InstancePath | ClassPath;
  propertyList: readonly string[];
  instance: CIMInstance;
  namedInstance: CIMInstance & { readonly path: InstancePath };
  /** A value as it was sent; what it means is the declaration's to say. */
  value: ParameterValue;
  class: ClassDeclaration;
  qualifierDeclaration: QualifierType;
}

export type ParameterKind = keyof KindValues;

/** One row of an operation's parameter table (DSP0200 1.4 § 5.3.2). */
export interface ParameterSpec<K extends ParameterKind = ParameterKind, P extends boolean = boolean> {
  readonly kind: K;
  readonly isRequired: boolean;
  readonly defaultValue: KindValues[K] | undefined;
  /** Deprecated parameters are read and checked, but do nothing. */
  readonly isDeprecated: boolean;
  /** Only in the types: is there always a value? */
  readonly isPresent?: P;
}

export type ParameterTable = Readonly<Record<string, ParameterSpec>>;

/** The decoded parameters of a call, by the names of the table. */
export type ParameterValues<T extends ParameterTable> = {
  readonly [N in keyof T]: T[N] extends ParameterSpec<infer K, infer P>
    ? P extends true
      ? KindValues[K]
      : KindValues[K] | undefined
    : never;
};

export function required<K extends ParameterKind>(kind: K): ParameterSpec<K, true> {
  return { kind, isRequired: true, defaultValue: undefined, isDeprecated: false };
}

export function optional<K extends ParameterKind>(kind: K): ParameterSpec<K, false> {
  return { kind, isRequired: false, defaultValue: undefined, isDeprecated: false };
}

export function defaulted<K extends ParameterKind>(kind: K, defaultValue: KindValues[K]): ParameterSpec<K, true> {
  return { kind, isRequired: false, defaultValue, isDeprecated: false };
}

export function deprecated<K extends ParameterKind>(kind: K, defaultValue: KindValues[K]): ParameterSpec<K, true> {
  return { kind, isRequired: false, defaultValue, isDeprecated: true };
}

/** The value, null for NULL, or undefined where the element does not fit the kind. */
type Reader<V> = (value: ParameterValue, name: string) => V | undefined;

interface Kind<V> {
  /** Completes "parameter X must be …". */
  readonly description: string;
  readonly read: Reader<V>;
}

const kinds: { readonly [K in ParameterKind]: Kind<KindValues[K]> } = {
  boolean: {
    description: 'a boolean',
    read: (value, name) => (value.kind === 'text' ? boolean(value.text, name) : undefined),
  },
  string: { description: 'a string', read: (value) => (value.kind === 'text' ? value.text : undefined) },
  uint32: {
    description: 'a number from 0 to 4294967295',
    read: (value, name) => (value.kind === 'text' ? uint32(value.text, name) : undefined),
  },
  className: {
    description: 'a class name',
    read: (value) => (value.kind === 'class-name' ? nonEmpty(value.name) : undefined),
  },
  instanceName: {
    description: 'an instance name',
    read: (value) => (value.kind === 'instance-name' ? value.path : undefined),
  },
  objectName: { description: 'a class or instance name', read: objectName },
  propertyList: { description: 'a list of names', read: propertyList },
  instance: { description: 'an instance', read: (value) => (value.kind === 'instance' ? value.instance : undefined) },
  namedInstance: {
    description: 'an instance with its name',
    read: (value) => (value.kind === 'named-instance' ? value.instance : undefined),
  },
  value: { description: 'a value', read: (value) => value },
  class: { description: 'a class', read: (value) => (value.kind === 'class' ? value.declaration : undefined) },
  qualifierDeclaration: {
    description: 'a qualifier declaration',
    read: (value) => (value.kind === 'qualifier-declaration' ? value.declaration : undefined),
  },
};

function boolean(text: string, name: string): boolean {
  const value = parseBoolean(text);
  if (value === undefined) throw notValid(`${name} is not a boolean`);
  return value;
}

/** What is no number makes the request invalid, one out of range only the parameter. */
function uint32(text: string, name: string): number | undefined {
  const value = parseWholeNumber(text);
  if (value === undefined) throw notValid(`${name} is not a number`);
  return toInteger(value, 'uint32') as number | undefined;
}

function nonEmpty(name: string): string | undefined {
  return name === '' ? undefined : name;
}

function objectName(value: ParameterValue): InstancePath | ClassPath | undefined {
  if (value.kind === 'instance-name') return value.path;
  return value.kind === 'class-name' && value.name !== '' ? { kind: 'class-path', className: value.name } : undefined;
}

/** Some clients send a list of one as a plain VALUE. */
function propertyList(value: ParameterValue): readonly string[] | undefined {
  if (value.kind === 'text') return [value.text];
  return value.kind === 'array' ? value.items.filter((item) => typeof item === 'string') : undefined;
}

interface TableRow {
  readonly name: string;
  /** The name in lower case. */
  readonly key: string;
  readonly spec: ParameterSpec;
}

const tables = new WeakMap<ParameterTable, readonly TableRow[]>();

/** The rows of a table, taken apart once. */
function rowsOf(table: ParameterTable): readonly TableRow[] {
  let rows = tables.get(table);
  if (rows === undefined) {
    rows = Object.entries(table).map(([name, spec]) => ({ name, key: name.toLowerCase(), spec }));
    tables.set(table, rows);
  }
  return rows;
}

/** What the parameters of a call say. */
interface Decoded {
  readonly table: ParameterTable;
  readonly wellFormed: Readonly<Record<string, unknown>>;
  readonly unknown: IntrinsicParameter | undefined;
  /** The first thing that is wrong with the known ones. */
  readonly fault: CIMError | undefined;
}

/** Requests that come again are the same objects again. */
const decoded = new WeakMap<readonly IntrinsicParameter[], Decoded>();

/**
 * Decodes the parameters of an intrinsic call by the operation's table: names in any case and order, NULL is absence.
 * `checkFirst` is given those that are well-formed, and may throw what goes before INVALID_PARAMETER.
 * @throws CIMError NOT_SUPPORTED for an unknown name, INVALID_PARAMETER for one that is repeated, missing or of a
 *   wrong kind
 */
export function readParameters<T extends ParameterTable>(
  operation: string,
  table: T,
  sent: readonly IntrinsicParameter[],
  checkFirst?: (wellFormed: Partial<ParameterValues<T>>) => void,
): ParameterValues<T> {
  let known = decoded.get(sent);
  if (known?.table !== table) {
    known = decode(table, sent);
    decoded.set(sent, known);
  }
  const { wellFormed, unknown, fault } = known;
  if (unknown !== undefined) throw cimError('unknownParameter', operation, unknown.name);
  checkFirst?.(wellFormed as Partial<ParameterValues<T>>);
  if (fault !== undefined) throw fault;
  return wellFormed as ParameterValues<T>;
}

function decode(table: ParameterTable, sent: readonly IntrinsicParameter[]): Decoded {
  let fault: CIMError | undefined;
  const byName = new Map<string, IntrinsicParameter>();
  for (const parameter of sent) {
    const key = parameter.name.toLowerCase();
    if (byName.has(key)) fault ??= cimError('repeatedParameter', parameter.name);
    else byName.set(key, parameter);
  }
  const wellFormed: Record<string, unknown> = {};
  for (const { name, key, spec } of rowsOf(table)) {
    const value = readParameter(name, spec, byName.get(key)?.value);
    if (value instanceof CIMError) fault ??= value;
    else wellFormed[name] = value;
    byName.delete(key);
  }
  const [unknown] = byName.values();
  return { table, wellFormed, unknown, fault };
}

/** The value, or what is wrong with it. */
function readParameter(name: string, spec: ParameterSpec, sent: ParameterValue | undefined): unknown {
  if (sent === undefined || sent.kind === 'null') {
    return spec.isRequired ? cimError('missingParameter', name) : spec.defaultValue;
  }
  const { read, description } = kinds[spec.kind];
  return read(sent, name) ?? cimError('wrongParameter', name, description);
}
