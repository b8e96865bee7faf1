import type { DataModel, XenType } from '../../datamodel/types.ts';
import { arrayOf, mapOf, recordOf, refuse, scalarText } from './check.ts';

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
 * the name of the parameter.
 */
export class Encoder<W> {
  readonly #model: DataModel;
  readonly #format: WireFormat<W>;

  constructor(model: DataModel, format: WireFormat<W>) {
    this.#model = model;
    this.#format = format;
  }

  encode(type: XenType, value: unknown, name: string): W {
    switch (type.kind) {
      case 'set':
        return this.#format.array(arrayOf(value, name).map((element) => this.encode(type.of, element, name)));
      case 'map': {
        const members = [...mapOf(value, name)].map(
          ([key, element]) => [scalarText(type.key, key, name), this.encode(type.value, element, name)] as const,
        );
        return this.#format.struct(members);
      }
      case 'option':
        return value === null ? this.#format.nil : this.encode(type.of, value, name);
      case 'record':
        return this.#record(type.class, recordOf(value, name), name);
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
