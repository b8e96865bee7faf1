import type { Row } from '../provider.ts';
import type { CIMClass, CIMProperty } from '../schema/types.ts';
import type { CIMScalar, CIMValue } from '../values/types.ts';
import { escapeAttribute } from './escape.ts';
import { keyValueStart } from './write-paths.ts';
import { arrayContent, embeddedAttribute, scalarContent } from './write-values.ts';

/** Which part of an instance is shown. */
export interface InstanceView {
  readonly includeClassOrigin: boolean;
  /** Indexes in schema order; undefined for all. */
  readonly indexes: readonly number[] | undefined;
}

/**
 * Text in pieces. Joining the text of an instance, which is long and may be kept, to what stands around it would copy it.
 */
export type Pieces = readonly string[];

/** An element with everything written that does not depend on the value. */
interface ElementPlan {
  readonly index: number;
  readonly open: string;
  readonly close: string;
  /** The element for NULL. */
  readonly empty: string;
  readonly content: (value: CIMValue) => string;
  /** The elements of values that come again and again; undefined where 0 and -0 are two. */
  readonly known: Map<CIMValue, string> | undefined;
}

/** So many values are remembered of a property. */
const mostKnown = 16;

interface ClassPlan {
  readonly instanceOpen: string;
  readonly properties: readonly ElementPlan[];
  /** With CLASSORIGIN; made when first asked for. */
  withOrigin: readonly ElementPlan[] | undefined;
  readonly nameOpen: string;
  readonly keys: readonly ElementPlan[];
}

const plans = new WeakMap<CIMClass, ClassPlan>();

function planOf(cimClass: CIMClass): ClassPlan {
  let plan = plans.get(cimClass);
  if (plan === undefined) {
    const name = escapeAttribute(cimClass.name);
    plan = {
      instanceOpen: `<INSTANCE CLASSNAME="${name}">`,
      properties: cimClass.properties.map((property) => propertyPlan(property, false)),
      withOrigin: undefined,
      nameOpen: `<INSTANCENAME CLASSNAME="${name}">`,
      keys: cimClass.keys.map(keyPlan),
    };
    plans.set(cimClass, plan);
  }
  return plan;
}

function contentOf({ type, isArray }: CIMProperty): (value: CIMValue) => string {
  if (isArray) return (value) => arrayContent(value as readonly (CIMScalar | null)[], type);
  return (value) => scalarContent(value as CIMScalar, type);
}

const isReal = ({ type }: CIMProperty): boolean => type === 'real32' || type === 'real64';

function propertyPlan(property: CIMProperty, includeClassOrigin: boolean): ElementPlan {
  const { index, name, type, isArray, referenceClass, classOrigin } = property;
  const isReference = type === 'reference';
  const element = isReference ? 'PROPERTY.REFERENCE' : isArray ? 'PROPERTY.ARRAY' : 'PROPERTY';
  const value = isReference ? 'VALUE.REFERENCE' : isArray ? 'VALUE.ARRAY' : 'VALUE';
  const typing = isReference
    ? referenceClass === undefined
      ? ''
      : ` REFERENCECLASS="${escapeAttribute(referenceClass)}"`
    : ` TYPE="${type}"${embeddedAttribute(property)}`;
  const origin = includeClassOrigin ? ` CLASSORIGIN="${escapeAttribute(classOrigin)}"` : '';
  const start = `<${element} NAME="${escapeAttribute(name)}"${typing}${origin}`;
  return {
    index,
    open: `${start}><${value}>`,
    close: `</${value}></${element}>`,
    // wbemcli does not know the short form of an empty property.
    empty: `${start}></${element}>`,
    content: contentOf(property),
    known: isReal(property) ? undefined : new Map(),
  };
}

function keyPlan(property: CIMProperty): ElementPlan {
  const isReference = property.type === 'reference';
  const start = isReference ? '<VALUE.REFERENCE>' : keyValueStart(property.type);
  return {
    index: property.index,
    open: `<KEYBINDING NAME="${escapeAttribute(property.name)}">${start}`,
    close: `${isReference ? '</VALUE.REFERENCE>' : '</KEYVALUE>'}</KEYBINDING>`,
    empty: '',
    content: contentOf(property),
    known: isReal(property) ? undefined : new Map(),
  };
}

function write(row: Row, plan: ElementPlan): string {
  const value = row.value(plan.index);
  if (value === null) return plan.empty;
  return typeof value === 'string' ? element(plan, value) : (plan.known?.get(value) ?? remembered(plan, value));
}

const element = ({ open, content, close }: ElementPlan, value: CIMValue): string => open + content(value) + close;

/** Numbers are few and come often; so do the lists that tables of a mapping hold, each always the same one. */
function remembered(plan: ElementPlan, value: CIMValue): string {
  const text = element(plan, value);
  if (plan.known !== undefined && plan.known.size < mostKnown) plan.known.set(value, text);
  return text;
}

/** INSTANCE of a row: its properties in schema order, NULL as an empty element. */
export function rowInstance(row: Row, view: InstanceView): string {
  if (view.includeClassOrigin || view.indexes !== undefined) return writeInstance(row, view);
  const kept = row.kept?.instance;
  if (kept !== undefined) return kept;
  const instance = writeInstance(row, view);
  row.keep?.({ name: row.kept?.name, instance });
  return instance;
}

function writeInstance(row: Row, { includeClassOrigin, indexes }: InstanceView): string {
  const plan = planOf(row.cimClass);
  let { properties } = plan;
  if (includeClassOrigin) {
    plan.withOrigin ??= row.cimClass.properties.map((property) => propertyPlan(property, true));
    properties = plan.withOrigin;
  }
  let xml = plan.instanceOpen;
  if (indexes === undefined) for (const property of properties) xml += write(row, property);
  else for (const index of indexes) xml += write(row, properties[index] as ElementPlan);
  return `${xml}</INSTANCE>`;
}

/** INSTANCENAME of a row. */
export function rowName(row: Row): string {
  const kept = row.kept?.name;
  if (kept !== undefined) return kept;
  const name = writeName(row);
  row.keep?.({ name, instance: row.kept?.instance });
  return name;
}

function writeName(row: Row): string {
  const plan = planOf(row.cimClass);
  let xml = plan.nameOpen;
  for (const key of plan.keys) xml += write(row, key);
  return `${xml}</INSTANCENAME>`;
}

/** INSTANCEPATH of a row; `place` is the text of its NAMESPACEPATH. */
export function rowPath(row: Row, place: string): string {
  return `<INSTANCEPATH>${place}${rowName(row)}</INSTANCEPATH>`;
}

/** VALUE.NAMEDINSTANCE, what EnumerateInstances answers. */
export function namedInstance(row: Row, view: InstanceView): Pieces {
  return [`<VALUE.NAMEDINSTANCE>${rowName(row)}`, rowInstance(row, view), '</VALUE.NAMEDINSTANCE>'];
}

/** Writes rows of one namespace. */
export type LocatedWriter = (row: Row, view: InstanceView) => Pieces;

/**
 * VALUE.OBJECTWITHPATH with an instance, what Associators and References answer; `place` is the text of the rows'
 * NAMESPACEPATH.
 */
export function objectWithPath(place: string): LocatedWriter {
  return locatedWriter('VALUE.OBJECTWITHPATH', place);
}

/** VALUE.INSTANCEWITHPATH, what the pulled operations answer. */
export function instanceWithPath(place: string): LocatedWriter {
  return locatedWriter('VALUE.INSTANCEWITHPATH', place);
}

function locatedWriter(element: string, place: string): LocatedWriter {
  const open = `<${element}><INSTANCEPATH>${place}`;
  const close = `</${element}>`;
  return (row, view) => [open, rowName(row), '</INSTANCEPATH>', rowInstance(row, view), close];
}
