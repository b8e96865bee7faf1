import type { ClassSource, FieldSource, MessageSource, ModelSource } from './source.ts';
import { parseType } from './type-text.ts';
import type {
  DataModel,
  MessageKind,
  RelationEnd,
  XenClass,
  XenField,
  XenMessage,
  XenParameter,
  XenType,
} from './types.ts';

const qualifiers: Readonly<Record<string, XenField['qualifier']>> = {
  R: 'RO/runtime',
  RC: 'RO/constructor',
  RW: 'RW',
};

/** Makes a dialect's data model from its compact form, with all messages that the compact form only implies. */
export function expandModel(dialect: DataModel['dialect'], source: ModelSource): DataModel {
  const expander = new Expander(source);
  return {
    dialect,
    classes: new Map(Object.entries(source.classes).map(([name, body]) => [name, expander.expandClass(name, body)])),
    relations: source.relations.map(([a = '', b = '']) => ({ a: relationEnd(a), b: relationEnd(b) })),
    errors: new Map(Object.entries(source.errors)),
  };
}

function relationEnd(text: string): RelationEnd {
  const [xenClass = '', field = ''] = text.split('.');
  return { class: xenClass, field };
}

class Expander {
  readonly #source: ModelSource;
  /** Equal type texts share one object, so that tables keyed by type stay small. */
  readonly #types = new Map<string, XenType>();

  constructor(source: ModelSource) {
    this.#source = source;
  }

  expandClass(name: string, body: ClassSource): XenClass {
    const fields = Object.entries(body.fields).map(([field, from]) => this.#field(field, from));
    const messages = [
      ...this.#collectionMessages(name, body),
      ...Object.entries(body.fields).flatMap(([field, from]) => this.#fieldMessages(name, body, field, from)),
      ...Object.entries(body.messages).map(([message, from]) => this.#message(message, from)),
    ];
    return {
      name,
      eventClass: name.toLowerCase(),
      events: body.events,
      stored: body.stored,
      fields,
      messages,
      required: body.required ?? [],
    };
  }

  #type(text: string): XenType {
    const known = this.#types.get(text);
    if (known) return known;
    const type = parseType(text, this.#source.enums);
    this.#types.set(text, type);
    return type;
  }

  #roles(index: number): readonly string[] {
    return this.#source.roles[index] ?? [];
  }

  #field(name: string, from: FieldSource): XenField {
    const keys = from.keys && Object.entries(from.keys).map(([key, roles]) => [key, this.#roles(roles)] as const);
    return {
      name,
      type: this.#type(from.type),
      qualifier: qualifiers[from.access] ?? 'RO/runtime',
      ...('default' in from && { defaultValue: from.default }),
      ...(from.setters !== undefined && { setterRoles: this.#roles(from.setters) }),
      ...(keys && { keyRoles: new Map(keys) }),
      ...(from.removed && { removed: true as const }),
    };
  }

  #message(name: string, from: MessageSource): XenMessage {
    const kind = (from.kind ?? 'custom') as MessageKind;
    const field = kind === 'add' || kind === 'remove' ? name.replace(/^(add_to|remove_from)_/, '') : undefined;
    return {
      name,
      kind,
      parameters: from.parameters.map((parameter) => this.#parameter(parameter)),
      result: this.#type(from.result ?? 'void'),
      roles: this.#roles(from.roles),
      async: from.async ?? false,
      ...(field !== undefined && { field }),
      ...(from.sessionless && { sessionless: true as const }),
      ...(from.removed && { removed: true as const }),
    };
  }

  #parameter([name, type, ...defaults]: readonly unknown[]): XenParameter {
    const base = { name: String(name), type: this.#type(String(type)) };
    return defaults.length > 0 ? { ...base, defaultValue: defaults[0] } : base;
  }

  #implied(
    kind: MessageKind,
    name: string,
    parameters: readonly string[][],
    result: string,
    roles: readonly string[],
    field?: string,
  ): XenMessage {
    return {
      name,
      kind,
      parameters: parameters.map((parameter) => this.#parameter(parameter)),
      result: this.#type(result),
      roles,
      async: false,
      ...(field !== undefined && { field }),
    };
  }

  #collectionMessages(name: string, body: ClassSource): XenMessage[] {
    const readers = this.#roles(body.readers ?? 0);
    const [ref, record, records] = [`${name} ref`, `${name} record`, `(${name} ref -> ${name} record) map`];
    const message = (kind: MessageKind, parameters: readonly string[][], result: string, as: string = kind) =>
      this.#implied(kind, as, parameters, result, readers);
    return [
      ...(body.record
        ? [message('get_record', [['self', ref]], record), message('get_by_uuid', [['uuid', 'string']], ref)]
        : []),
      ...(body.label ? [message('get_by_label', [['label', 'string']], `${ref} set`, 'get_by_name_label')] : []),
      ...(body.collection
        ? [
            message('get_all', [], `${ref} set`),
            message('get_all_where', [['expr', 'string']], `${ref} set`),
            message('get_all_records', [], records),
            message('get_all_records_where', [['expr', 'string']], records),
          ]
        : []),
    ];
  }

  #fieldMessages(name: string, body: ClassSource, field: string, from: FieldSource): XenMessage[] {
    const self = ['self', `${name} ref`];
    const getter = () =>
      this.#implied('getter', `get_${field}`, [self], from.type, this.#roles(body.readers ?? 0), field);
    return [
      ...(body.getters ? [getter()] : []),
      ...(from.setters !== undefined ? this.#writers(self, field, from, from.setters) : []),
    ];
  }

  #writers(self: string[], field: string, from: FieldSource, setters: number): XenMessage[] {
    const writer = (kind: MessageKind, name: string, parameters: readonly string[][]) =>
      this.#implied(kind, `${name}_${field}`, [self, ...parameters], 'void', this.#roles(setters), field);
    const type = this.#type(from.type);
    const both = [writer('setter', 'set', [['value', from.type]])];
    if (type.kind === 'map') {
      const [key = 'string', value = 'string'] = from.type.slice(1, -5).split(' -> ');
      both.push(
        writer('add', 'add_to', [
          ['key', key],
          ['value', value],
        ]),
        writer('remove', 'remove_from', [['key', key]]),
      );
    }
    if (type.kind === 'set') {
      const value = [['value', from.type.slice(0, -4)]];
      both.push(writer('add', 'add', value), writer('remove', 'remove', value));
    }
    return both;
  }
}
