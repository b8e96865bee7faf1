import type { FixedValues, Row } from '../provider.ts';
import type { CIMClass, CIMProperty } from '../schema/types.ts';
import { isRealType } from '../values/real.ts';
import { type CIMScalar, type CIMValue, type DataType, isList } from '../values/types.ts';
import { escapeAttribute } from './escape.ts';
import { TextBuffer } from './text-buffer.ts';
import { keyValueStart, namespacePath } from './write-paths.ts';
import { arrayContent, embeddedAttribute, isEmptyList, scalarContent, valueElement } from './write-values.ts';

/** Which part of an instance is shown. */
export interface InstanceView {
  readonly includeClassOrigin: boolean;
  /** Indexes in schema order; undefined for all. */
  readonly indexes: readonly number[] | undefined;
}

/** Text that is long and kept, with what stands around it. Bytes among it never change. */
export type Pieces = readonly (string | Buffer)[];

/** Text as it is appended to a reply. Bytes are UTF-8, to be read before the next text is written. */
export type Text = string | Pieces | Buffer;

/** An element with everything encoded that does not depend on the value. */
interface ElementPlan {
  readonly index: number;
  readonly type: DataType;
  readonly open: Uint8Array;
  readonly close: Uint8Array;
  /** The element for NULL. */
  readonly empty: Uint8Array;
  /** The element for a list without items. */
  readonly emptyList: Uint8Array;
  readonly content: (value: CIMValue) => string;
  /** The elements of values that come again and again; undefined where 0 and -0 are two. */
  readonly known: Map<CIMValue, Uint8Array> | undefined;
}

/** So many values are remembered of a property, none whose element is longer. */
const mostKnown = 16;
const longestKnown = 1024;

/** Elements of which only some differ between the rows of a kind: each of these stands with the text before it. */
interface WholePlan {
  readonly varying: readonly ElementPlan[];
  /** The text after the last. */
  readonly end: Uint8Array;
}

/** How the rows of a kind are written. */
interface RowPlan {
  readonly instance: WholePlan;
  readonly name: WholePlan;
  readonly instanceOpen: Uint8Array;
  readonly properties: readonly ElementPlan[];
  /** With CLASSORIGIN; made when first asked for. */
  withOrigin: readonly ElementPlan[] | undefined;
}

/** By what the rows of a kind have in common. */
const plans = new WeakMap<FixedValues | CIMClass, RowPlan>();

function planOf({ cimClass, fixed }: Row): RowPlan {
  let plan = plans.get(fixed ?? cimClass);
  if (plan === undefined) {
    plan = makePlan(cimClass, fixed ?? []);
    plans.set(fixed ?? cimClass, plan);
  }
  return plan;
}

function makePlan(cimClass: CIMClass, fixed: FixedValues): RowPlan {
  const name = escapeAttribute(cimClass.name);
  const instanceOpen = Buffer.from(`<INSTANCE CLASSNAME="${name}">`);
  const nameOpen = Buffer.from(`<INSTANCENAME CLASSNAME="${name}">`);
  const properties = cimClass.properties.map((property) => propertyPlan(property, false));
  return {
    instance: wholePlan(instanceOpen, properties, instanceClose, fixed),
    name: wholePlan(nameOpen, cimClass.keys.map(keyPlan), nameClose, fixed),
    instanceOpen,
    properties,
    withOrigin: undefined,
  };
}

const instanceClose = Buffer.from('</INSTANCE>');
const nameClose = Buffer.from('</INSTANCENAME>');

function wholePlan(
  open: Uint8Array,
  elements: readonly ElementPlan[],
  close: Uint8Array,
  fixed: FixedValues,
): WholePlan {
  const varying: ElementPlan[] = [];
  let before = [open];
  for (const plan of elements) {
    const value = fixed[plan.index];
    if (value !== undefined) before.push(value === null ? plan.empty : element(plan, value));
    else {
      const starts = [plan.open, plan.empty, plan.emptyList];
      const [open, empty, emptyList] = starts.map((start) => Buffer.concat([...before, start]));
      varying.push({ ...plan, open, empty, emptyList, known: plan.known && new Map() } as ElementPlan);
      before = [];
    }
  }
  return { varying, end: Buffer.concat([...before, close]) };
}

function contentOf({ type, isArray }: CIMProperty): (value: CIMValue) => string {
  if (isArray) return (value) => arrayContent(value as readonly (CIMScalar | null)[], type);
  return (value) => scalarContent(value as CIMScalar, type);
}

function propertyPlan(property: CIMProperty, includeClassOrigin: boolean): ElementPlan {
  const { index, name, type, isArray, referenceClass, classOrigin } = property;
  const isReference = type === 'reference';
  const element = isReference ? 'PROPERTY.REFERENCE' : isArray ? 'PROPERTY.ARRAY' : 'PROPERTY';
  const value = isReference ? 'VALUE.REFERENCE' : isArray ? 'VALUE.ARRAY' : 'VALUE';
  const typing = isReference
    ? referenceClass === undefined
      ? ''
      : ` REFERENCECLASS="${escapeAttribute(referenceClass)}"`
    : ` TYPE="${type}"`;
  const origin = includeClassOrigin ? ` CLASSORIGIN="${escapeAttribute(classOrigin)}"` : '';
  const startOf = (items: CIMValue | null) =>
    `<${element} NAME="${escapeAttribute(name)}"${typing}${embeddedAttribute(property, items)}${origin}`;
  const start = startOf(null);
  return {
    index,
    type,
    open: Buffer.from(`${start}><${value}>`),
    close: Buffer.from(`</${value}></${element}>`),
    // wbemcli does not know the short form of an empty property.
    empty: Buffer.from(`${start}></${element}>`),
    emptyList: Buffer.from(`${startOf([])}><${value}></${value}></${element}>`),
    content: contentOf(property),
    known: isRealType(property.type) ? undefined : new Map(),
  };
}

function keyPlan(property: CIMProperty): ElementPlan {
  const isReference = property.type === 'reference';
  const start = isReference ? '<VALUE.REFERENCE>' : keyValueStart(property.type);
  return {
    index: property.index,
    type: property.type,
    open: Buffer.from(`<KEYBINDING NAME="${escapeAttribute(property.name)}">${start}`),
    close: Buffer.from(`${isReference ? '</VALUE.REFERENCE>' : '</KEYVALUE>'}</KEYBINDING>`),
    empty: Buffer.of(),
    emptyList: Buffer.of(),
    content: contentOf(property),
    known: isRealType(property.type) ? undefined : new Map(),
  };
}

const element = ({ open, content, close, emptyList }: ElementPlan, value: CIMValue): Uint8Array =>
  isEmptyList(value) ? emptyList : Buffer.concat([open, Buffer.from(content(value)), close]);

/** What is being written; a text is read before the next one begins. */
const out = new TextBuffer();

function writeElement(row: Row, plan: ElementPlan): void {
  const value = row.value(plan.index);
  if (value === null) out.append(plan.empty);
  else if (typeof value === 'string') {
    out.append(plan.open);
    out.appendText(value);
    out.append(plan.close);
  } else writeRepeated(plan, value);
}

/** Numbers are few and come often; so do the lists that tables of a mapping hold, each always the same one. */
function writeRepeated(plan: ElementPlan, value: CIMValue): void {
  const { open, type, content, close, known } = plan;
  const text = isEmptyList(value) ? plan.emptyList : known?.get(value);
  if (text !== undefined) {
    out.append(text);
    return;
  }
  const start = out.length;
  out.append(open);
  if (isList(value)) writeItems(value, type);
  else out.appendMarkup(content(value));
  out.append(close);
  if (known === undefined || known.size >= mostKnown || out.length - start > longestKnown) return;
  known.set(value, Buffer.from(out.view().subarray(start)));
}

const [valueOpen, valueClose] = [Buffer.from('<VALUE>'), Buffer.from('</VALUE>')];

/** As `arrayContent` writes them. */
function writeItems(items: readonly (CIMScalar | null)[], type: DataType): void {
  for (const item of items) {
    if (typeof item === 'string') {
      out.append(valueOpen);
      out.appendText(item);
      out.append(valueClose);
    } else out.appendMarkup(item === null ? '<VALUE.NULL/>' : valueElement(item, type));
  }
}

function writeWhole(row: Row, { varying, end }: WholePlan): void {
  for (const plan of varying) writeElement(row, plan);
  out.append(end);
}

const isWhole = ({ includeClassOrigin, indexes }: InstanceView): boolean =>
  !includeClassOrigin && indexes === undefined;

/** INSTANCE: the properties in schema order, NULL as an empty element. */
function writeInstance(row: Row, view: InstanceView): void {
  if (!isWhole(view)) {
    writePart(row, view);
    return;
  }
  const kept = row.kept?.instance;
  if (kept !== undefined) {
    out.appendMarkup(kept);
    return;
  }
  const start = out.length;
  writeWhole(row, planOf(row).instance);
  if (row.keeps) row.keep?.({ name: row.kept?.name, instance: out.textFrom(start) });
}

function writePart(row: Row, { includeClassOrigin, indexes }: InstanceView): void {
  const plan = planOf(row);
  let { properties } = plan;
  if (includeClassOrigin) {
    plan.withOrigin ??= row.cimClass.properties.map((property) => propertyPlan(property, true));
    properties = plan.withOrigin;
  }
  out.append(plan.instanceOpen);
  if (indexes === undefined) for (const property of properties) writeElement(row, property);
  else for (const index of indexes) writeElement(row, properties[index] as ElementPlan);
  out.append(instanceClose);
}

/** INSTANCENAME. */
function writeName(row: Row): void {
  const kept = row.kept?.name;
  if (kept !== undefined) {
    out.appendMarkup(kept);
    return;
  }
  const start = out.length;
  writeWhole(row, planOf(row).name);
  if (row.keeps) row.keep?.({ name: out.textFrom(start), instance: row.kept?.instance });
}

/** INSTANCE of a row: its properties in schema order, NULL as an empty element. */
export function rowInstance(row: Row, view: InstanceView): Text {
  const kept = isWhole(view) ? row.kept?.instance : undefined;
  if (kept !== undefined) return kept;
  out.clear();
  writeInstance(row, view);
  return out.view();
}

/** INSTANCENAME of a row. */
export function rowName(row: Row): Text {
  const kept = row.kept?.name;
  if (kept !== undefined) return kept;
  out.clear();
  writeName(row);
  return out.view();
}

/** What stands around the name and the instance of a row. */
interface Frame {
  readonly before: Buffer;
  readonly between: Buffer;
  readonly after: Buffer;
}

function frame(before: string, between: string, after: string): Frame {
  return { before: Buffer.from(before), between: Buffer.from(between), after: Buffer.from(after) };
}

function framedName(row: Row, { before, after }: Frame): Text {
  out.clear();
  out.append(before);
  writeName(row);
  out.append(after);
  return out.view();
}

/** Kept text is long: it goes from where it is kept right to where it is sent from. */
function framedInstance(row: Row, view: InstanceView, { before, between, after }: Frame): Text {
  const { name, instance } = row.kept ?? {};
  if (name !== undefined && instance !== undefined && isWhole(view)) {
    return between.length === 0 ? [before, name, instance, after] : [before, name, between, instance, after];
  }
  out.clear();
  out.append(before);
  writeName(row);
  out.append(between);
  writeInstance(row, view);
  out.append(after);
  return out.view();
}

const named = frame('<VALUE.NAMEDINSTANCE>', '', '</VALUE.NAMEDINSTANCE>');

/** VALUE.NAMEDINSTANCE, what EnumerateInstances answers. */
export function namedInstance(row: Row, view: InstanceView): Text {
  return framedInstance(row, view, named);
}

/** Writes rows of one place. */
export type LocatedWriter = (row: Row, view: InstanceView) => Text;

/** Finds the writer for the rows of a namespace; `host` is host[:port] as the client reaches the server. */
export type WriterOfPlace = (host: string, namespace: string) => LocatedWriter;

/** One request after the other is about the same place, whose NAMESPACEPATH is then written once for all. */
function writerOfPlace(make: (namespacePath: string) => LocatedWriter): WriterOfPlace {
  let last: { readonly host: string; readonly namespace: string; readonly writer: LocatedWriter } | undefined;
  return (host, namespace) => {
    if (last?.host !== host || last.namespace !== namespace) {
      last = { host, namespace, writer: make(namespacePath(host, namespace)) };
    }
    return last.writer;
  };
}

/** INSTANCEPATH of a row. */
export const instancePath: WriterOfPlace = writerOfPlace((place) => {
  const located = frame(`<INSTANCEPATH>${place}`, '', '</INSTANCEPATH>');
  return (row) => framedName(row, located);
});

const instanceIn = (element: string): WriterOfPlace =>
  writerOfPlace((place) => {
    const located = frame(`<${element}><INSTANCEPATH>${place}`, '</INSTANCEPATH>', `</${element}>`);
    return (row, view) => framedInstance(row, view, located);
  });

/** VALUE.OBJECTWITHPATH with an instance, what Associators and References answer. */
export const objectWithPath: WriterOfPlace = instanceIn('VALUE.OBJECTWITHPATH');

/** VALUE.INSTANCEWITHPATH, what the pulled operations answer. */
export const instanceWithPath: WriterOfPlace = instanceIn('VALUE.INSTANCEWITHPATH');
