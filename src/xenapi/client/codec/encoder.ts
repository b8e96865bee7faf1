import type { DataModel, XenType } from '../../datamodel/types.ts';
import { XenApiError } from '../errors.ts';
import type { Invocation } from '../flavour.ts';
import { encodeDatetime } from './datetime.ts';

/** How a flavour of the protocol writes the values whose types have been checked. */
export interface WireFormat<W> {
  /** `text` is the value in the spelling of the Xen-API: decimal ints, floats with a point, compact times. */
  scalar(kind: XenType['kind'], text: string): W;
  array(elements: readonly W[]): W;
  struct(members: readonly (readonly [string, W])[]): W;
  readonly nil: W;
}

/**
 * Encodes values by the types of the data model. What is not of its type never reaches the pool: FIELD_TYPE_ERROR with
 * the name of the parameter, as the pool would answer.
 */
export class Encoder<W> {
  readonly #model: DataModel;
  readonly #format: WireFormat<W>;

  constructor(model: DataModel, format: WireFormat<W>) {
    this.#model = model;
    this.#format = format;
  }

  /** What a call carries: its session, if it has one, and its parameters; trailing ones with a default may be missing. */
  encodeCall({ message, session, parameters }: Invocation): W[] {
    const declared = message.parameters;
    const missing = declared[parameters.length];
    if (missing && !('defaultValue' in missing)) refuse(missing.name);
    const encoded = parameters.map((value, index) => {
      const parameter = declared[index] ?? refuse(message.name);
      return this.encode(parameter.type, value, parameter.name);
    });
    return session === undefined ? encoded : [this.#format.scalar('string', session), ...encoded];
  }

  encode(type: XenType, value: unknown, name: string): W {
    switch (type.kind) {
      case 'set':
        if (!Array.isArray(value)) return refuse(name);
        return this.#format.array(value.map((element) => this.encode(type.of, element, name)));
      case 'map': {
        if (!(value instanceof Map)) return refuse(name);
        const members = [...value].map(
          ([key, element]) => [scalarText(type.key, key, name), this.encode(type.value, element, name)] as const,
        );
        return this.#format.struct(members);
      }
      case 'option':
        return value === null ? this.#format.nil : this.encode(type.of, value, name);
      case 'record':
        if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) {
          return refuse(name);
        }
        return this.#record(type.class, value as Readonly<Record<string, unknown>>, name);
      case 'void':
      case 'other':
        return refuse(name);
      default:
        return this.#format.scalar(type.kind, scalarText(type, value, name));
    }
  }

  /** Only the fields that are given: the pool has its own defaults. */
  #record(xenClass: string, value: Readonly<Record<string, unknown>>, name: string): W {
    const fields = this.#model.classes.get(xenClass)?.fields ?? [];
    const given = fields.filter((field) => value[field.name] !== undefined);
    return this.#format.struct(
      given.map((field) => [field.name, this.encode(field.type, value[field.name], `${name}.${field.name}`)] as const),
    );
  }
}

function refuse(name: string): never {
  throw new XenApiError('FIELD_TYPE_ERROR', [name]);
}

function scalarText(type: XenType, value: unknown, name: string): string {
  return scalarTexts[type.kind]?.(value) ?? refuse(name);
}

/** What a value of a simple type must be, and its text. Undefined where it is not of the type. */
const scalarTexts: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  string: textOf,
  enum: textOf,
  ref: textOf,
  int: (value) => (typeof value === 'bigint' && BigInt.asIntN(64, value) === value ? String(value) : undefined),
  float: (value) => (typeof value === 'number' && Number.isFinite(value) ? floatText(value) : undefined),
  bool: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  datetime: (value) => (typeof value === 'string' ? encodeDatetime(value) : undefined),
};

/** Characters that neither flavour of the protocol can carry; the pool would refuse them, too. */
const unclean = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !unclean.test(value) ? value : undefined;
}

/** XAPI takes a number without a point for an int and refuses it where a float is due. */
function floatText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
