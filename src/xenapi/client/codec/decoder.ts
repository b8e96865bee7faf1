import type { EventBatch, WireEvent } from '../../datamodel/messages.ts';
import { type DataModel, nullRef, type XenField, type XenType } from '../../datamodel/types.ts';
import { decodeDatetime } from './datetime.ts';

/** Gives undefined where the wire value is not of the type. */
type Decode = (wire: unknown) => unknown;

/** The untyped view of a decoded record. */
export type DecodedRecord = Readonly<Record<string, unknown>>;

/** About those of 20,000 machines, in 20 MB; in a smaller pool most would be of things that are long gone. */
const mostKnownRefs = 200_000;

const emptySet: readonly never[] = Object.freeze([]);
const emptyMap: ReadonlyMap<unknown, unknown> = new Map();

/**
 * Decodes what a pool says by the types of the data model, never by what the JSON looks like: ints become bigint, times
 * one ISO form, maps Map, every null reference `nullRef`. A value of a wrong type counts as absent; enum values that the
 * model does not know stay as they are.
 */
export class Decoder {
  readonly #model: DataModel;
  readonly #byType = new WeakMap<XenType, Decode>();
  readonly #byClass = new Map<string, (wire: object, ref?: string) => DecodedRecord>();
  readonly #refs = new Map<string, string>();

  constructor(model: DataModel) {
    this.#model = model;
  }

  /** Undefined where the wire value is not of the type (and for void). */
  decode(type: XenType, wire: unknown): unknown {
    return this.#decoderOf(type)(wire);
  }

  /**
   * A frozen record with each field of its class: what the pool did not send has the model's default, what the model
   * does not know is dropped. With `ref` it also carries `$ref` and `$class`. Undefined where `wire` is no object.
   */
  decodeRecord(xenClass: string, wire: unknown, ref?: string): DecodedRecord | undefined {
    return isObject(wire) ? this.#recordDecoderOf(xenClass)(wire, ref && this.#sameRef(ref)) : undefined;
  }

  /** The same string for the same reference, wherever it was sent: that saves memory, and looking it up is quick. */
  #sameRef(ref: string): string {
    const known = this.#refs.get(ref);
    if (known !== undefined) return known;
    if (this.#refs.size >= mostKnownRefs) this.#refs.clear();
    this.#refs.set(ref, ref);
    return ref;
  }

  #decoderOf(type: XenType): Decode {
    const known = this.#byType.get(type);
    if (known) return known;
    const decode = this.#makeDecoder(type);
    this.#byType.set(type, decode);
    return decode;
  }

  #makeDecoder(type: XenType): Decode {
    switch (type.kind) {
      case 'set':
        return setDecoder(this.#decoderOf(type.of));
      case 'map':
        return mapDecoder(this.#decoderOf(type.key), this.#decoderOf(type.value));
      case 'option': {
        const decode = this.#decoderOf(type.of);
        return (wire) => (wire === null ? null : decode(wire));
      }
      case 'record':
        return (wire) => this.decodeRecord(type.class, wire);
      case 'ref':
        return (wire) => {
          const ref = decodeRef(wire);
          return ref && this.#sameRef(ref);
        };
      case 'enum':
        return enumDecoder(type.values);
      case 'other':
        return type.name === 'event batch' ? decodeEventBatch : (wire) => wire;
      default:
        return scalarDecoders[type.kind];
    }
  }

  #recordDecoderOf(xenClass: string): (wire: object, ref?: string) => DecodedRecord {
    const known = this.#byClass.get(xenClass);
    if (known) return known;
    const fields = this.#model.classes.get(xenClass)?.fields ?? [];
    const decode = recordDecoder(
      xenClass,
      fields.map((field) => {
        const decodeField = this.#decoderOf(field.type);
        return { name: field.name, decode: decodeField, fallback: defaultOf(field, decodeField) };
      }),
    );
    this.#byClass.set(xenClass, decode);
    return decode;
  }
}

function isObject(wire: unknown): wire is Readonly<Record<string, unknown>> {
  return typeof wire === 'object' && wire !== null && !Array.isArray(wire);
}

function decodeText(wire: unknown): string | undefined {
  return typeof wire === 'string' ? wire : undefined;
}

function decodeRef(wire: unknown): string | undefined {
  return wire === '' || wire === null ? nullRef : decodeText(wire);
}

function decodeInt(wire: unknown): bigint | undefined {
  if (typeof wire === 'number') return Number.isInteger(wire) ? BigInt(wire) : undefined;
  return typeof wire === 'string' && /^-?\d{1,19}$/.test(wire) ? BigInt(wire) : undefined;
}

function decodeFloat(wire: unknown): number | undefined {
  const number = typeof wire === 'string' && wire !== '' ? Number(wire) : wire;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const scalarDecoders = {
  string: decodeText,
  int: decodeInt,
  float: decodeFloat,
  bool: (wire: unknown) => (typeof wire === 'boolean' ? wire : undefined),
  datetime: (wire: unknown) => (typeof wire === 'string' ? decodeDatetime(wire) : undefined),
  void: () => undefined,
} as const satisfies Record<string, Decode>;

/** A value that the model knows is the same string each time: a pool has millions of them, and comparing them is quick. */
function enumDecoder(values: readonly string[]): Decode {
  // As names of properties they are the strings that code with the same text has.
  const names = Object.keys(Object.fromEntries(values.map((value) => [value, true])));
  const known = new Map(names.map((name) => [name, name]));
  return (wire) => (typeof wire === 'string' ? (known.get(wire) ?? wire) : undefined);
}

function setDecoder(decode: Decode): Decode {
  return (wire) => {
    if (!Array.isArray(wire)) return undefined;
    if (wire.length === 0) return emptySet;
    return Object.freeze(wire.map(decode).filter((element) => element !== undefined));
  };
}

function mapDecoder(decodeKey: Decode, decodeValue: Decode): Decode {
  return (wire) => {
    if (!isObject(wire)) return undefined;
    const decoded = new Map<unknown, unknown>();
    for (const name of Object.keys(wire)) {
      const key = decodeKey(name);
      const value = decodeValue(wire[name]);
      if (key !== undefined && value !== undefined) decoded.set(key, value);
    }
    return decoded.size === 0 ? emptyMap : decoded;
  };
}

interface FieldDecoder {
  readonly name: string;
  readonly decode: Decode;
  readonly fallback: unknown;
}

function recordDecoder(xenClass: string, fields: readonly FieldDecoder[]) {
  const names = fields.map(({ name }) => name);
  const bare = template(names, fields);
  const placed = template(['$ref', '$class', ...names], fields);
  return (wire: object, ref?: string): DecodedRecord => {
    const from = wire as DecodedRecord;
    const record: Record<string, unknown> =
      ref === undefined ? { ...bare } : { ...placed, $ref: ref, $class: xenClass };
    for (const { name, decode } of fields) {
      const sent = from[name];
      if (sent === undefined) continue;
      const value = decode(sent);
      if (value !== undefined) record[name] = value;
    }
    return Object.freeze(record);
  };
}

/** Records are copies of one template: they share a shape and have each default. JSON.parse makes the compact shape. */
function template(names: readonly string[], fields: readonly FieldDecoder[]): Record<string, unknown> {
  const made = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join()}}`) as Record<string, unknown>;
  for (const { name, fallback } of fields) made[name] = fallback;
  return made;
}

function defaultOf({ type, defaultValue }: XenField, decode: Decode): unknown {
  return (defaultValue === undefined ? undefined : decode(defaultValue)) ?? zeroOf(type);
}

function zeroOf(type: XenType): unknown {
  switch (type.kind) {
    case 'set':
      return emptySet;
    case 'map':
      return emptyMap;
    case 'enum':
      return type.values[0];
    case 'option':
      return null;
    case 'record':
    case 'other':
    case 'void':
      return undefined;
    default:
      return scalarZeros[type.kind];
  }
}

const scalarZeros = {
  string: '',
  int: 0n,
  float: 0,
  bool: false,
  datetime: '1970-01-01T00:00:00Z',
  ref: nullRef,
} as const;

/** The answer of `event.from`; counts are plain numbers, since they only are compared with sizes. */
export function decodeEventBatch(wire: unknown): EventBatch | undefined {
  if (!isObject(wire) || !Array.isArray(wire['events']) || typeof wire['token'] !== 'string') return undefined;
  const counts = isObject(wire['valid_ref_counts']) ? Object.entries(wire['valid_ref_counts']) : [];
  return {
    events: wire['events'].filter(isWireEvent),
    valid_ref_counts: new Map(
      counts.map(([name, count]) => [name, Number(count)] as const).filter(([, count]) => Number.isFinite(count)),
    ),
    token: wire['token'],
  };
}

function isWireEvent(wire: unknown): wire is WireEvent {
  return isObject(wire) && [wire['class'], wire['operation'], wire['ref']].every((part) => typeof part === 'string');
}
