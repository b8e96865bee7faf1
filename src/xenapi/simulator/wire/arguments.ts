import type { DataModel, XenType } from '../../datamodel/types.ts';
import { epoch, isWireMap, type WireValue, wireMap, wireTime } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import { toXmlText } from './xml-text.ts';

const decimal = /^-?\d{1,19}$/;
const time = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Brings what a request held (JSON values, or what the XML-RPC reader makes of them) into wire form by its type.
 * Throws FIELD_TYPE_ERROR with `name`, INVALID_VALUE for text that XML could not carry, INTERNAL_ERROR for a record
 * without a member that it must have.
 */
export function toWireForm(model: DataModel, type: XenType, value: unknown, name: string): WireValue {
  switch (type.kind) {
    case 'string':
    case 'enum':
    case 'ref':
      return cleanText(value, name, type.kind === 'enum' ? type.values : undefined);
    case 'int':
      if (Number.isSafeInteger(value)) return String(value);
      if (typeof value === 'string' && decimal.test(value)) return longInt(value, name);
      break;
    case 'float':
      if (typeof value === 'number') return value;
      if (typeof value === 'string' && value !== '' && !Number.isNaN(Number(value))) return Number(value);
      break;
    case 'bool':
      if (typeof value === 'boolean') return value;
      break;
    case 'datetime':
      return timeOf(value, name);
    case 'set':
      if (Array.isArray(value)) return value.map((item) => toWireForm(model, type.of, item, name));
      break;
    case 'map':
      if (isObject(value)) return wireMap(mapEntries(model, type.key, type.value, value, name));
      break;
    case 'record':
      if (isObject(value)) return wireMap(recordEntries(model, type.class, value));
      break;
    case 'option':
      return value === null || value === undefined ? null : toWireForm(model, type.of, value, name);
    default:
      break;
  }
  throw new XapiError('FIELD_TYPE_ERROR', name);
}

function longInt(text: string, name: string): string {
  const int = BigInt(text);
  if (BigInt.asIntN(64, int) !== int) throw new XapiError('FIELD_TYPE_ERROR', name);
  return String(int);
}

function cleanText(value: unknown, name: string, values: readonly string[] | undefined): string {
  if (typeof value !== 'string') throw new XapiError('FIELD_TYPE_ERROR', name);
  // What XML cannot carry no flavour may bring into the database.
  if (toXmlText(value) !== value) throw new XapiError('INVALID_VALUE', name, JSON.stringify(value));
  if (values !== undefined && !values.includes(value)) throw new XapiError('FIELD_TYPE_ERROR', name);
  return value;
}

/** A time without a zone is in UTC. */
function timeOf(value: unknown, name: string): string {
  if (value === '') return epoch;
  const [, year, month, day, clock, zone = 'Z'] = (typeof value === 'string' && time.exec(value)) || [];
  const milliseconds = Date.parse(`${year}-${month}-${day}T${clock}${zone}`);
  if (Number.isNaN(milliseconds)) throw new XapiError('FIELD_TYPE_ERROR', name);
  return wireTime(milliseconds);
}

function* mapEntries(
  model: DataModel,
  key: XenType,
  item: XenType,
  value: object,
  name: string,
): Generator<readonly [string, WireValue]> {
  for (const [member, content] of Object.entries(value)) {
    yield [String(toWireForm(model, key, member, name)), toWireForm(model, item, content, name)];
  }
}

/**
 * What a new record is given. Throws INTERNAL_ERROR where a member is missing. The others are left out: those that the class does not know, as newer clients
 * send them to older pools, and those that only the pool writes, as clients send them that copy a whole record.
 */
function* recordEntries(model: DataModel, className: string, value: object): Generator<readonly [string, WireValue]> {
  const members = new Map<string, unknown>(Object.entries(value));
  const { fields = [], required = [] } = model.classes.get(className) ?? {};
  const missing = required.find((name) => !members.has(name));
  if (missing !== undefined)
    throw new XapiError('INTERNAL_ERROR', `Field not found in record of ${className}: ${missing}`);
  for (const { name, type, qualifier } of fields) {
    if (members.has(name) && qualifier !== 'RO/runtime') yield [name, toWireForm(model, type, members.get(name), name)];
  }
}

function isObject(value: unknown): value is object {
  return isWireMap(value) && !Buffer.isBuffer(value);
}
