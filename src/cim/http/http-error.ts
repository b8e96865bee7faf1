/**
 * The failures that are told by HTTP status and not by a CIM status, with the value of the CIMError header
 * (DSP0200 1.4 § 7.3). Everything that is a well-formed CIM operation is answered 200 instead.
 */
const catalogue = {
  'not-a-cim-request': { status: 400 },
  'malformed-request': { status: 400 },
  'header-mismatch': { status: 400, cimError: 'header-mismatch' },
  'unsupported-operation': { status: 400, cimError: 'unsupported-operation' },
  'request-not-well-formed': { status: 400, cimError: 'request-not-well-formed' },
  'request-not-valid': { status: 400, cimError: 'request-not-valid' },
  'request-with-too-many-elements': { status: 400, cimError: 'request-with-too-many-elements' },
  'unsupported-charset': { status: 400 },
  unauthorized: { status: 401 },
  'method-not-allowed': { status: 405 },
  'not-acceptable': { status: 406 },
  timeout: { status: 408 },
  'length-required': { status: 411 },
  'body-too-large': { status: 413 },
  'unsupported-media-type': { status: 415 },
  'unsupported-encoding': { status: 415 },
  'unknown-expectation': { status: 417 },
  'header-too-large': { status: 431 },
  'internal-error': { status: 500 },
  'unknown-method': { status: 501 },
  'unknown-transfer-encoding': { status: 501 },
  'unsupported-protocol-version': { status: 501, cimError: 'unsupported-protocol-version' },
  'unsupported-cim-version': { status: 501, cimError: 'unsupported-cim-version' },
  'unsupported-dtd-version': { status: 501, cimError: 'unsupported-dtd-version' },
  'authentication-unavailable': { status: 503 },
} as const satisfies Record<string, { readonly status: number; readonly cimError?: string }>;

export type HttpErrorId = keyof typeof catalogue;

/** A request that ends before it became a CIM operation. The reason is for the log; it never goes on the wire. */
export class HttpError extends Error {
  readonly id: HttpErrorId;
  readonly status: number;
  readonly cimError: string | undefined;
  /** Who the sender claims to be, where that is known. */
  readonly user: string | undefined;
  /** Seconds until the sender may be believed, where more than the credentials stood in the way. */
  readonly retryAfter: number | undefined;

  constructor(
    id: HttpErrorId,
    reason: string = id,
    options: { readonly cause?: unknown; readonly user?: string; readonly retryAfter?: number } = {},
  ) {
    super(reason, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'HttpError';
    this.id = id;
    const entry: { readonly status: number; readonly cimError?: string } = catalogue[id];
    this.status = entry.status;
    this.cimError = entry.cimError;
    this.user = options.user;
    this.retryAfter = options.retryAfter;
  }
}
