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
  const { cursor } = session;
  let left = Math.min(count, sessions.limits.objects);
  const looksAhead = left > 0;
  let isWhole = false;
  sessions.begin(session);
  try {
    while (left > 0 && !cursor.isDone) {
      const item = cursor.take();
      if (item !== undefined) left--;
      yield item;
      requireKept(session);
    }
    // The last object is told to be the last.
    while (looksAhead && !cursor.look()) {
      yield undefined;
      requireKept(session);
    }
    isWhole = true;
  } finally {
    sessions.end(session);
    if (!isWhole || cursor.isDone) sessions.close(session);
  }
}

function requireKept({ isAbandoned }: EnumerationSession): void {
  if (isAbandoned) throw cimError('pullAbandoned');
}

export function outcomeOf({ id, isOpen }: EnumerationSession): PullOutcome {
  return { enumerationContext: isOpen ? id : '', endOfSequence: !isOpen };
}
