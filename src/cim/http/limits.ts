/** What one client may cost the server. Times are milliseconds, sizes bytes. */
export interface HttpLimits {
  /** Largest request body; more is answered 413. */
  readonly bodyBytes: number;
  /** Most calls in one message; more are answered 400. */
  readonly batchCalls: number;
  /** Largest header block; more is answered 431. */
  readonly headerBytes: number;
  /** Most header lines; more are answered 431. */
  readonly headerCount: number;
  /** Open connections per listener; for each one more, one is closed of who holds most. */
  readonly connections: number;
  /** From the first byte of a request to the end of its headers; also for the handshake of TLS before it. */
  readonly headersTimeout: number;
  /** From the first byte of a request to the end of its body. */
  readonly requestTimeout: number;
  /** How long an idle connection is kept. */
  readonly keepAliveTimeout: number;
  /** How long a reader may leave a reply untouched. */
  readonly writeTimeout: number;
  /** How long the body of a refused request is read and dropped, and how long its sender has to see why. */
  readonly discardTimeout: number;
  /** How long running operations may take to end when the server closes. */
  readonly drainTimeout: number;
}

export const defaultHttpLimits: HttpLimits = {
  bodyBytes: 16 * 1024 * 1024,
  batchCalls: 256,
  headerBytes: 32 * 1024,
  headerCount: 128,
  connections: 512,
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 30_000,
  writeTimeout: 60_000,
  discardTimeout: 1000,
  drainTimeout: 10_000,
};

/**
 * The limits with defaults for those that are not given.
 * @throws TypeError for one that limits nothing: there is no value for "unlimited"
 */
export function completeLimits(given: Partial<HttpLimits>): HttpLimits {
  const limits = { ...defaultHttpLimits, ...given };
  for (const [name, value] of Object.entries(limits)) {
    if (!(value > 0 && Number.isFinite(value))) throw new TypeError(`limit ${name} must be positive, and is ${value}`);
  }
  return limits;
}
