/** What enumeration sessions may cost the server. Times are seconds. */
export interface PullLimits {
  /** How long a session waits for its next request when the client does not say; not longer than `maxTimeout`. */
  readonly defaultTimeout: number;
  /** The longest that a client may ask for. */
  readonly maxTimeout: number;
  /** May clients ask for sessions that never expire? */
  readonly allowsNever: boolean;
  /** Most objects in one answer; who asks for more gets so many. */
  readonly objects: number;
  /** Most open sessions. A session counts once more for each KiB of text that it was opened with. */
  readonly sessions: number;
  /** The same of one user. */
  readonly sessionsPerUser: number;
}

export const defaultPullLimits: PullLimits = {
  defaultTimeout: 60,
  maxTimeout: 600,
  allowsNever: false,
  objects: 10_000,
  sessions: 5000,
  sessionsPerUser: 2000,
};
