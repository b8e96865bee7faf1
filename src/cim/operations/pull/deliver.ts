import { cimError } from '../errors.ts';
import type { Items, LocatedRow } from '../result.ts';
import type { EnumerationSession, PullOutcome } from './session.ts';
import type { EnumerationSessions } from './sessions.ts';

/**
 * The next objects of a session, `count` at most. The session ends with the last object, with an error, and when the
 * answer is cut off: nobody could say where to go on then. Several answers at a time share the objects among them.
 */
export function* deliver(sessions: EnumerationSessions, session: EnumerationSession, count: number): Items<LocatedRow> {
  if (!session.isOpen) throw cimError('unknownSession');
  let isWhole = false;
  sessions.begin(session);
  try {
    yield* nextItems(session, Math.min(count, sessions.limits.objects));
    isWhole = true;
  } finally {
    sessions.end(session);
    if (!isWhole || session.cursor.isDone) sessions.close(session);
  }
}

/** Looks ahead when it has enough, so that the last object is told to be the last. */
function* nextItems(session: EnumerationSession, count: number): Items<LocatedRow> {
  const { cursor } = session;
  let left = count;
  while (left > 0 && !cursor.isDone) {
    const item = cursor.take();
    if (item !== undefined) left--;
    yield item;
    requireKept(session);
  }
  while (count > 0 && !cursor.look()) {
    yield undefined;
    requireKept(session);
  }
}

function requireKept({ isAbandoned }: EnumerationSession): void {
  if (isAbandoned) throw cimError('pullAbandoned');
}

export function outcomeOf({ id, isOpen }: EnumerationSession): PullOutcome {
  return { enumerationContext: isOpen ? id : '', endOfSequence: !isOpen };
}
