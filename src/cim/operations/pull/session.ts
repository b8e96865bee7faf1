import type { ClassDescription } from '../../xml/write-declarations.ts';
import type { Projection } from '../projection.ts';
import type { LocatedRow } from '../result.ts';
import type { Cursor } from './cursor.ts';

/** How the objects of a session are shown, which only one of the pull operations does. */
export type PullForm = 'instances-with-path' | 'paths' | 'instances';

/** What an Open operation starts. */
export interface SessionStart {
  readonly form: PullForm;
  /** Name of the principal. */
  readonly owner: string;
  /** In the server's spelling. */
  readonly namespace: string;
  /** Milliseconds between two requests; may be infinite. */
  readonly timeout: number;
  /** How many times it counts against the limits. */
  readonly weight: number;
  readonly cursor: Cursor<LocatedRow>;
  /** About how many objects there are in all, where that can be told without making them. */
  readonly total?: (() => number | undefined) | undefined;
  readonly projection: Projection;
}

/** An enumeration session (DSP0200 1.4 § 5.3.2.24): a place in a lazy list, and who may go on from there. */
export interface EnumerationSession extends SessionStart {
  /** The enumeration context value. */
  readonly id: string;
  isOpen: boolean;
  /** Closed before its end: answers that are under way break off. */
  isAbandoned: boolean;
  /** Monotonic milliseconds. */
  deadline: number;
  /** Requests that are being answered from it; it does not expire meanwhile. */
  running: number;
}

/** What Open and Pull answer beside the objects; known when all of those have been taken. */
export interface PullOutcome {
  /** Empty when the session has ended. */
  readonly enumerationContext: string;
  readonly endOfSequence: boolean;
  /** What the instances of a query are instances of, where that was asked for. */
  readonly queryResultClass?: ClassDescription;
}
