import type { DataModel, XenType } from '../../datamodel/types.ts';
import { isWireMap, type WireRecord, type WireValue } from '../wire-value.ts';

type Writer = (value: WireValue) => string;

const asText: Writer = (value) => JSON.stringify(value);
const asNumber: Writer = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Writes values in wire form as JSON by their type: ints become numbers of full length, all else is as the database
 * holds it. A writer per type is made once, because snapshots of whole pools go through here.
 */
export class JsonText {
  readonly #model: DataModel;
  readonly #writers = new Map<XenType, Writer>();
  readonly #records = new Map<string, Writer>();
  readonly #classOfEvent: ReadonlyMap<string, string>;

  constructor(model: DataModel) {
    this.#model = model;
    this.#classOfEvent = new Map([...model.classes.values()].map((xenClass) => [xenClass.eventClass, xenClass.name]));
  }

  write(type: XenType, value: WireValue): string {
    return this.#writer(type)(value);
  }

  #writer(type: XenType): Writer {
    const known = this.#writers.get(type);
    if (known !== undefined) return known;
    const writer = this.#make(type);
    this.#writers.set(type, writer);
    return writer;
  }

  #make(type: XenType): Writer {
    switch (type.kind) {
      case 'int':
        return asNumber;
      case 'set': {
        const item = this.#writer(type.of);
        return (value) => (Array.isArray(value) ? `[${value.map(item).join(',')}]` : '[]');
      }
      case 'option': {
        const some = this.#writer(type.of);
        return (value) => (value === null ? 'null' : some(value));
      }
      case 'map': {
        const item = this.#writer(type.value);
        return (value) => mapText(value, item);
      }
      case 'record':
        return type.class === 'event' ? (value) => this.#event(value) : this.#record(type.class);
      case 'other':
        return type.name === 'event batch' ? (value) => this.#eventBatch(value) : asText;
      default:
        return asText;
    }
  }

  #record(className: string): Writer {
    const known = this.#records.get(className);
    if (known !== undefined) return known;
    const fields = (this.#model.classes.get(className)?.fields ?? []).map(
      ({ name, type }) => [name, `${JSON.stringify(name)}:`, this.#writer(type)] as const,
    );
    const writer: Writer = (value) => {
      const record = value as WireRecord;
      const parts: string[] = [];
      for (const [name, prefix, write] of fields) {
        const member = record[name];
        if (member !== undefined) parts.push(prefix + write(member));
      }
      return `{${parts.join(',')}}`;
    };
    this.#records.set(className, writer);
    return writer;
  }

  #event(value: WireValue): string {
    if (!isWireMap(value)) return asText(value);
    const { snapshot, ...head } = value;
    if (snapshot === undefined) return JSON.stringify(head);
    const className = this.#classOfEvent.get(String(value['class'])) ?? '';
    return `${JSON.stringify(head).slice(0, -1)},"snapshot":${this.#record(className)(snapshot)}}`;
  }

  #eventBatch(value: WireValue): string {
    if (!isWireMap(value) || !Array.isArray(value['events'])) return asText(value);
    const events = value['events'].map((event: WireValue) => this.#event(event)).join(',');
    const counts = mapText(value['valid_ref_counts'] ?? null, asNumber);
    return `{"events":[${events}],"valid_ref_counts":${counts},"token":${asText(value['token'] ?? '')}}`;
  }
}

function mapText(value: WireValue, item: Writer): string {
  if (!isWireMap(value)) return '{}';
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}:${item(member)}`)
    .join(',')}}`;
}
