import type { Call, MessageTable } from '../message.ts';
import { type WireMap, type WireRecord, wireMap, wireTime } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';

const kept = 10_000;

/** The classes of objects that messages are about, where the message spells them otherwise. */
const spelling: Readonly<Record<string, string>> = { Host: 'host', Pool: 'pool' };

/** The messages of class message: notes of the pool to its operators. */
export const alertMessages: MessageTable = {
  'message.create': create,
  'message.destroy': (call, ref: string) => call.db.destroy('message', ref),
  'message.destroy_many': (call, refs: readonly string[]) => call.db.batch(() => destroyMany(call, refs)),
  'message.destroy_all': (call, filters: WireMap) =>
    call.db.batch(() =>
      destroyMany(
        call,
        select(call, filterOf(filters)).map(([ref]) => ref),
      ),
    ),
  'message.get': (call, cls: string, uuid: string, since: string) =>
    wireMap(select(call, (alert) => alert['cls'] === cls && alert['obj_uuid'] === uuid && isSince(alert, since))),
  'message.get_since': (call, since: string) => wireMap(select(call, (alert) => isSince(alert, since))),
  'message.get_all': (call) => select(call, () => true).map(([ref]) => ref),
  'message.get_all_records': (call) => wireMap(call.db.all('message')),
};

function create(call: Call, name: string, priority: string, cls: string, obj_uuid: string, body: string): string {
  if (call.db.byUuid(spelling[cls] ?? cls, obj_uuid) === undefined) throw new XapiError('UUID_INVALID', cls, obj_uuid);
  const timestamp = wireTime(call.clock.now());
  return call.db.batch(() => {
    const [oldest] = call.db.count('message') >= kept ? call.db.all('message') : [];
    if (oldest !== undefined) call.db.destroy('message', oldest[0]);
    return call.db.create('message', { name, priority, cls, obj_uuid, timestamp, body });
  });
}

function destroyMany(call: Call, refs: readonly string[]): void {
  for (const ref of refs) call.db.destroy('message', ref);
}

function select(call: Call, matches: (alert: WireRecord) => boolean): (readonly [string, WireRecord])[] {
  return [...call.db.all('message')].filter(([, alert]) => matches(alert));
}

/** Filters of `destroy_all`: `after` and `before` a time, `priority`. */
function filterOf({ after, before, priority }: WireMap): (alert: WireRecord) => boolean {
  return (alert) =>
    (after === undefined || isSince(alert, String(after))) &&
    (before === undefined || !isSince(alert, String(before))) &&
    (priority === undefined || alert['priority'] === priority);
}

/** Times on the wire are of fixed width, so their text sorts as they do. */
function isSince(alert: WireRecord, time: string): boolean {
  return String(alert['timestamp']) >= time;
}
