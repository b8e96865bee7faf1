import type { Database } from '../database.ts';
import type { Call } from '../message.ts';
import type { WireMap } from '../wire-value.ts';
import {
  currentToken,
  type EventToken,
  eventsSince,
  formatToken,
  mayHaveChanged,
  parseToken,
  validRefCounts,
} from './changes-since.ts';
import { Subscription } from './subscription.ts';
import { wakeUp } from './waiting.ts';

export interface EventFromRequest {
  readonly classes: readonly string[];
  readonly token: string;
  /** Seconds. */
  readonly timeout: number;
  /** Milliseconds for which further changes are gathered once there is one. */
  readonly batching: number;
  /** Aborted with the error to answer when the session is gone. */
  readonly ended: AbortSignal;
}

/**
 * `event.from`: what changed since the token, at once or as soon as there is something; nothing, with a new token, when
 * the time is over.
 */
export async function eventFrom(call: Call, request: EventFromRequest): Promise<WireMap> {
  const subscription = new Subscription(request.classes);
  const since = parseToken(request.token);
  const done = new AbortController();
  const expired = expiry(call, request.timeout, done.signal);
  const signals = [request.ended, call.gone, expired];
  const batching = subscription.onlyTasks || request.token === '' ? 0 : request.batching;
  let seen = since;
  try {
    for (;;) {
      await changeAfter(call.db, subscription, seen, signals);
      if (batching > 0 && !expired.aborted) await call.clock.delay(batching);
      request.ended.throwIfAborted();
      const events = eventsSince(call.db, subscription, since);
      if (events.length > 0 || signals.some(({ aborted }) => aborted)) return batch(call.db, events);
      seen = currentToken(call.db);
    }
  } finally {
    done.abort();
  }
}

function batch(db: Database, events: readonly WireMap[]): WireMap {
  return { events, valid_ref_counts: validRefCounts(db), token: formatToken(currentToken(db)) };
}

function expiry(call: Call, seconds: number, stop: AbortSignal): AbortSignal {
  const controller = new AbortController();
  if (!(seconds > 0)) controller.abort();
  else {
    call.clock.delay(Math.min(seconds * 1000, 2 ** 31 - 1), stop).then(
      () => controller.abort(),
      () => undefined,
    );
  }
  return controller.signal;
}

async function changeAfter(
  db: Database,
  subscription: Subscription,
  seen: EventToken,
  signals: readonly AbortSignal[],
): Promise<void> {
  if (mayHaveChanged(db, subscription, seen)) return;
  const eventClassOf = (name: string) => db.table(name).class.eventClass;
  await wakeUp(
    (wake) =>
      db.onCommit((changes) => {
        if (changes.some((change) => subscription.covers(eventClassOf(change.class), change.ref))) wake();
      }),
    signals,
  );
}
