import { Readable } from 'node:stream';
import CustomType from 'xmlrpc/lib/customtype.js';
import Deserializer from 'xmlrpc/lib/deserializer.js';
import serializer from 'xmlrpc/lib/serializer.js';
import type { DataModel, XenClass, XenType } from '../../datamodel/types.ts';
import { isWireMap, type WireMap, type WireValue, wireMap } from '../wire-value.ts';
import { type Outcome, type Request, UnreadableRequestError } from './reply.ts';
import { toXmlText } from './xml-text.ts';

/** Text without an element of its own, as the Xen-API writes strings, references and ints. Saved pools may hold any. */
class BareText extends CustomType {
  override serialize(node: CustomType.XmlNode): void {
    if (this.raw !== '') node.txt(toXmlText(this.raw));
  }
}

class Element extends CustomType {
  readonly #name: string;

  constructor(name: string, text: string) {
    super(text);
    this.#name = name;
  }

  override serialize(node: CustomType.XmlNode): void {
    node.ele(this.#name).txt(this.raw);
  }
}

/** Deeper than any call; the package's parser looks through all open elements at each end that it cannot match. */
const depthLimit = 100;
/** Characters that are read before the reader looks whether there is any use in going on. */
const pieceLength = 4096;

/**
 * The package would take a member `__proto__` for the prototype of the struct, a time without a zone for one of this
 * machine's, and elements nested without end for a call.
 */
class Reader extends Deserializer {
  #depth = 0;

  get hasFailed(): boolean {
    return this.error !== null;
  }

  override onOpentag(node: object): void {
    this.#depth += 1;
    if (this.#depth > depthLimit) this.onError('nested too deep');
    super.onOpentag(node);
  }

  override onClosetag(name: string): void {
    this.#depth -= 1;
    super.onClosetag(name);
  }

  override endDateTime(text: string): void {
    this.endString(text);
  }

  override endStruct(): void {
    const items = this.stack.splice(this.marks.pop() ?? 0);
    const names = items.filter((_, index) => index % 2 === 0).map(String);
    this.stack.push(Object.fromEntries(names.map((name, index) => [name, items[2 * index + 1]])));
    this.value = false;
  }
}

/** Reads an XML-RPC call. Throws UnreadableRequestError. */
export function readXmlRequest(body: string): Promise<Request> {
  return new Promise((resolve, reject) => {
    const reader = new Reader();
    reader.deserializeMethodCall(Readable.from(pieces(body, reader)), (error, method, parameters) => {
      if (error) reject(new UnreadableRequestError('not an XML-RPC call', { cause: error }));
      else resolve({ method, parameters });
    });
  });
}

function* pieces(body: string, reader: Reader): Generator<string> {
  for (let at = 0; at < body.length && !reader.hasFailed; at += pieceLength) yield body.slice(at, at + pieceLength);
}

/** Writes the reply with its Status/Value/ErrorDescription envelope; there are no faults. */
export function writeXmlReply(outcome: Outcome, model: DataModel): string {
  const envelope = outcome.ok
    ? { Status: new BareText('Success'), Value: xmlValue(model, outcome.type, outcome.value) }
    : { Status: new BareText('Failure'), ErrorDescription: outcome.error.map((text) => new BareText(text)) };
  return serializer.serializeMethodResponse(envelope);
}

/** Writes a reply that has no envelope (`system.listMethods`). */
export function writeBareXmlReply(type: XenType, value: WireValue, model: DataModel): string {
  return serializer.serializeMethodResponse(xmlValue(model, type, value));
}

/** The fragment `<value>…</value>` in which a task keeps its result; nothing for void. */
export function xmlFragment(type: XenType, value: WireValue, model: DataModel): string {
  if (type.kind === 'void') return '';
  const document = writeBareXmlReply(type, value, model);
  return document.slice(document.indexOf('<param>') + '<param>'.length, document.lastIndexOf('</param>'));
}

/** What the serialiser of the xmlrpc package must be given to write the value as the Xen-API writes it. */
function xmlValue(model: DataModel, type: XenType, value: WireValue): unknown {
  if (value === null) return null;
  switch (type.kind) {
    case 'bool':
      return value === true;
    case 'float':
      return new Element('double', doubleText(Number(value)));
    case 'datetime':
      return new Element('dateTime.iso8601', String(value));
    case 'set':
      return (value as readonly WireValue[]).map((item) => xmlValue(model, type.of, item));
    case 'option':
      return xmlValue(model, type.of, value);
    case 'map':
      return mapMembers(value, (member) => xmlValue(model, type.value, member));
    case 'record':
      return type.class === 'event'
        ? eventValue(model, value)
        : recordMembers(model, model.classes.get(type.class), value);
    case 'other':
      return type.name === 'event batch' ? eventBatch(model, value) : plainValue(value);
    default:
      return new BareText(String(value));
  }
}

function recordMembers(model: DataModel, xenClass: XenClass | undefined, value: WireValue): Record<string, unknown> {
  const record = value as WireMap;
  const members: Record<string, unknown> = {};
  for (const { name, type } of xenClass?.fields ?? []) {
    const member = record[name];
    if (member !== undefined) members[name] = xmlValue(model, type, member);
  }
  return members;
}

function eventValue(model: DataModel, value: WireValue): unknown {
  const { snapshot, ...head } = value as WireMap;
  const members = plainValue(wireMap(Object.entries(head))) as Record<string, unknown>;
  if (snapshot === undefined) return members;
  return { ...members, snapshot: recordMembers(model, model.eventClasses.get(String(head['class'])), snapshot) };
}

function eventBatch(model: DataModel, value: WireValue): unknown {
  const { events, valid_ref_counts, token } = value as WireMap;
  return {
    events: (events as readonly WireValue[]).map((event) => eventValue(model, event)),
    valid_ref_counts: mapMembers(valid_ref_counts ?? null, (count) => new Element('i4', String(count))),
    token: new BareText(String(token)),
  };
}

function plainValue(value: WireValue): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return new Element('double', doubleText(value));
  if (Array.isArray(value)) return value.map(plainValue);
  return isWireMap(value) ? mapMembers(value, plainValue) : new BareText(String(value));
}

function mapMembers(value: WireValue, member: (value: WireValue) => unknown): Record<string, unknown> {
  const members: Record<string, unknown> = Object.create(null);
  if (isWireMap(value)) for (const [key, content] of Object.entries(value)) members[toXmlText(key)] = member(content);
  return members;
}

function doubleText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(16))) : String(value).toLowerCase();
}
