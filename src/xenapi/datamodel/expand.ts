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
export function expandModel(source: ModelSource): DataModel {
  const expander = new Expander(source);
  const classes = Object.entries(source.classes).map(([name, body]) => expander.expandClass(name, body));
  return {
    classes: new Map(classes.map((each) => [each.name, each])),
    eventClasses: new Map(classes.map((each) => [each.eventClass, each])),
    messages: new Map(
      classes.flatMap(({ name, messages }) => messages.map((message) => [`${name}.${message.name}`, message] as const)),
    ),
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
      ...fields.flatMap((field) => this.#fieldMessages(name, body, field)),
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
      ...(keys && { keyRoles: new Map(keys) }),
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

  #collectionMessages(name: string, body: ClassSource): XenMessage[] {
    const [ref, record] = [this.#type(`${name} ref`), this.#type(`${name} record`)];
    const [refs, records] = [this.#type(`${name} ref set`), this.#type(`(${name} ref -> ${name} record) map`)];
    const text = this.#type('string');
    const readers = this.#roles(body.readers ?? 0);
    const message = (kind: MessageKind, parameters: Types, result: XenType, as: string = kind) =>
      implied(kind, as, parameters, result, readers);
    return [
      ...(body.record
        ? [message('get_record', { self: ref }, record), message('get_by_uuid', { uuid: text }, ref)]
        : []),
      ...(body.label ? [message('get_by_label', { label: text }, refs, 'get_by_name_label')] : []),
      ...(body.collection
        ? [
            message('get_all', {}, refs),
            message('get_all_where', { expr: text }, refs),
            message('get_all_records', {}, records),
            message('get_all_records_where', { expr: text }, records),
          ]
        : []),
    ];
  }

  #fieldMessages(className: string, body: ClassSource, { name, type }: XenField): XenMessage[] {
    const self = this.#type(`${className} ref`);
    const setters = body.fields[name]?.setters;
    const message = (kind: MessageKind, verb: string, parameters: Types, result: XenType, roles: number) => ({
      ...implied(kind, `${verb}_${name}`, { self, ...parameters }, result, this.#roles(roles)),
      field: name,
    });
    const messages = body.getters ? [message('getter', 'get', {}, type, body.readers ?? 0)] : [];
    if (setters === undefined) return messages;
    const writer = (kind: MessageKind, verb: string, parameters: Types) =>
      messages.push(message(kind, verb, parameters, this.#type('void'), setters));
    writer('setter', 'set', { value: type });
    if (type.kind === 'map') {
      writer('add', 'add_to', { key: type.key, value: type.value });
      writer('remove', 'remove_from', { key: type.key });
    }
    if (type.kind === 'set') {
      writer('add', 'add', { value: type.of });
      writer('remove', 'remove', { value: type.of });
    }
    return messages;
  }
}

/** Parameters by name, in their order. */
type Types = Readonly<Record<string, XenType>>;

function implied(
  kind: MessageKind,
  name: string,
  parameters: Types,
  result: XenType,
  roles: readonly string[],
): XenMessage {
  const declared = Object.entries(parameters).map(([parameter, type]) => ({ name: parameter, type }));
  return { name, kind, parameters: declared, result, roles, async: false };
}
