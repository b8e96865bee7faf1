import type { Sessions } from '../calls/sessions.ts';
import { currentToken, formatToken } from '../events/changes-since.ts';
import { eventFrom } from '../events/event-from.ts';
import type { EventQueue } from '../events/event-queue.ts';
import type { Call, MessageTable } from '../message.ts';
import { XapiError } from '../xapi-error.ts';

/** The messages of class event. */
export function eventMessages(sessions: Sessions, queue: EventQueue, batching: number): MessageTable {
  const endOf = (call: Call) => sessions.find(call.session.ref).ended;
  return {
    'event.from': (call, classes: readonly string[], token: string, timeout: number) =>
      eventFrom(call, { classes, token, timeout, batching, ended: endOf(call) }),
    'event.inject': (call, className: string, ref: string) => inject(call, className, ref),
    'event.register': (call, classes: readonly string[]) => queue.register(call.session.ref, classes, endOf(call)),
    'event.unregister': (call, classes: readonly string[]) => queue.unregister(call.session.ref, classes),
    'event.next': async (call) => {
      const ended = endOf(call);
      const events = await queue.next(call.session.ref, [ended, call.gone]).finally(() => ended.throwIfAborted());
      return events;
    },
    'event.get_current_id': () => String(queue.currentId),
  };
}

/** Touches a record; the token stands just before that change, so whoever reads from there is up to date. */
function inject(call: Call, className: string, ref: string): string {
  const token = formatToken(currentToken(call.db));
  if (call.db.findTable(className)?.class.stored !== true) throw new XapiError('HANDLE_INVALID', className, ref);
  call.db.touch(className, ref);
  return token;
}
