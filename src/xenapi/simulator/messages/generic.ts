import type { XenClass, XenMessage } from '../../datamodel/types.ts';
import type { Call, MessageHandler } from '../message.ts';
import { isWireMap, type WireMap, type WireRecord, type WireValue, wireMap } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import { parseExpression } from './expression.ts';

type Make = (xenClass: XenClass, message: XenMessage) => MessageHandler | undefined;

/** What the messages do that the data model implies for its classes and fields. */
const makers: Readonly<Partial<Record<XenMessage['kind'], Make>>> = {
  getter:
    ({ name }, { field = '' }) =>
    (call, ref: string) =>
      call.db.record(name, ref)[field],
  setter: ({ name }, { field = '' }) => setter(name, field),
  // The data model declares the setters of some map fields by themselves, beside the message that adds to them.
  custom: (xenClass, message) => {
    const { field } =
      xenClass.messages.find(({ kind, field }) => kind === 'add' && message.name === `set_${field}`) ?? {};
    return field === undefined ? undefined : setter(xenClass.name, field);
  },
  add: ({ name }, { field = '' }) => addTo(name, field),
  remove: ({ name }, { field = '' }) => removeFrom(name, field),
  make:
    ({ name }) =>
    (call, record: WireRecord) =>
      call.db.create(name, record),
  delete:
    ({ name }) =>
    (call, ref: string) =>
      call.db.destroy(name, ref),
  get_record:
    ({ name }) =>
    (call, ref: string) =>
      call.db.record(name, ref),
  get_by_uuid:
    ({ name }) =>
    (call, uuid: string) =>
      byUuid(call, name, uuid),
  get_by_label:
    ({ name }) =>
    (call, label: string) =>
      call.db.byNameLabel(name, label),
  get_all:
    ({ name }) =>
    (call) =>
      Array.from(call.db.all(name), ([ref]) => ref),
  get_all_where:
    ({ name }) =>
    (call, text: string) =>
      matching(call, name, text).map(([ref]) => ref),
  get_all_records:
    ({ name }) =>
    (call) =>
      wireMap(call.db.all(name)),
  get_all_records_where:
    ({ name }) =>
    (call, text: string) =>
      wireMap(matching(call, name, text)),
};

export function genericHandler(xenClass: XenClass, message: XenMessage): MessageHandler | undefined {
  return makers[message.kind]?.(xenClass, message);
}

export const setter = (className: string, field: string) => (call: Call, ref: string, value: WireValue) =>
  call.db.set(className, ref, field, value);

/** `add_to_` of a map field (a key that is there: MAP_DUPLICATE_KEY), `add_` of a set field. */
export const addTo =
  (className: string, field: string) => (call: Call, ref: string, item: string, value?: WireValue) => {
    const record = call.db.record(className, ref);
    const present = record[field];
    if (Array.isArray(present)) {
      if (!present.includes(item)) call.db.set(className, ref, field, [...present, item]);
      return;
    }
    const map = present as WireMap;
    if (Object.hasOwn(map, item)) {
      throw new XapiError('MAP_DUPLICATE_KEY', className, field, String(record['uuid']), item);
    }
    call.db.set(className, ref, field, wireMap([...Object.entries(map), [item, value ?? '']]));
  };

/** `remove_from_` of a map field, `remove_` of a set field; what is not there may be removed. */
export const removeFrom = (className: string, field: string) => (call: Call, ref: string, item: string) => {
  const present = call.db.record(className, ref)[field];
  const rest = Array.isArray(present)
    ? present.filter((member) => member !== item)
    : wireMap(Object.entries(isWireMap(present) ? present : {}).filter(([key]) => key !== item));
  call.db.set(className, ref, field, rest);
};

function byUuid(call: Call, className: string, uuid: string): string {
  const ref = call.db.byUuid(className, uuid);
  if (ref === undefined) throw new XapiError('UUID_INVALID', className, uuid);
  return ref;
}

function matching(call: Call, className: string, text: string): (readonly [string, WireRecord])[] {
  const matches = parseExpression(text);
  return [...call.db.all(className)].filter(([, record]) => matches(record));
}
