import { createHash } from 'node:crypto';
import type { Logger } from '../../../logger.ts';

/** How often each message was called, in all and by each user. */
export interface CallCounts {
  readonly total: number;
  readonly methods: Readonly<Record<string, number>>;
  readonly users: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface CallEntry {
  readonly method: string;
  readonly user: string;
  /** The session's reference, which is a secret: only its hash is written. */
  readonly session: string | undefined;
  readonly originator: string;
  /** `success`, or the error code. */
  readonly outcome: string;
  readonly milliseconds: number;
}

/** So many names are told apart, by so many characters: callers may send any. */
const mostNames = 10_000;
const longestName = 128;

/** Writes one line per call and counts. */
export class CallLog {
  readonly #logger: Logger;
  readonly #methods = new Map<string, number>();
  readonly #users = new Map<string, Map<string, number>>();
  #total = 0;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  add({ method, user, session, originator, outcome, milliseconds }: CallEntry): void {
    this.#total += 1;
    increment(this.#methods, method);
    const counted = nameIn(this.#users, user);
    const ofUser = this.#users.get(counted) ?? new Map<string, number>();
    increment(ofUser, method);
    this.#users.set(counted, ofUser);
    const ms = Math.round(milliseconds * 1000) / 1000;
    this.#logger.info({ method, user, sessionHash: session && hash(session), originator, outcome, ms }, 'call');
  }

  counts(): CallCounts {
    const users = Array.from(this.#users, ([user, methods]) => [user, Object.fromEntries(methods)]);
    return { total: this.#total, methods: Object.fromEntries(this.#methods), users: Object.fromEntries(users) };
  }

  reset(): void {
    this.#total = 0;
    this.#methods.clear();
    this.#users.clear();
  }
}

function increment(counts: Map<string, number>, name: string): void {
  const key = nameIn(counts, name);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The name under which something is counted. */
function nameIn(counts: ReadonlyMap<string, unknown>, name: string): string {
  const short = name.slice(0, longestName);
  return counts.has(short) || counts.size < mostNames ? short : 'others';
}

function hash(session: string): string {
  return createHash('sha256').update(session).digest('hex').slice(0, 16);
}
