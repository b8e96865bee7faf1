import type { InstancePath } from './values/path.ts';

/** CIM status codes of DSP0200 1.4 § 5.2.6, by name without the prefix CIM_ERR_. */
export const cimStatus = {
  FAILED: 1,
  ACCESS_DENIED: 2,
  INVALID_NAMESPACE: 3,
  INVALID_PARAMETER: 4,
  INVALID_CLASS: 5,
  NOT_FOUND: 6,
  NOT_SUPPORTED: 7,
  CLASS_HAS_CHILDREN: 8,
  CLASS_HAS_INSTANCES: 9,
  INVALID_SUPERCLASS: 10,
  ALREADY_EXISTS: 11,
  NO_SUCH_PROPERTY: 12,
  TYPE_MISMATCH: 13,
  QUERY_LANGUAGE_NOT_SUPPORTED: 14,
  INVALID_QUERY: 15,
  METHOD_NOT_AVAILABLE: 16,
  METHOD_NOT_FOUND: 17,
  NAMESPACE_NOT_EMPTY: 20,
  INVALID_ENUMERATION_CONTEXT: 21,
  INVALID_OPERATION_TIMEOUT: 22,
  PULL_HAS_BEEN_ABANDONED: 23,
  PULL_CANNOT_BE_ABANDONED: 24,
  FILTERED_ENUMERATION_NOT_SUPPORTED: 25,
  CONTINUATION_ON_ERROR_NOT_SUPPORTED: 26,
  SERVER_LIMITS_EXCEEDED: 27,
  SERVER_IS_SHUTTING_DOWN: 28,
  QUERY_FEATURE_NOT_SUPPORTED: 29,
} as const;

export type CIMStatusName = keyof typeof cimStatus;

/** What an error knows for its CIM_Error instance beyond its status; numbers are from the ValueMaps of the class. */
export interface ErrorDetails {
  /** Names the message in the catalogue of its owner. */
  readonly messageId?: string;
  /** What the message was put together from. */
  readonly messageArguments?: readonly string[];
  /** Whose catalogue that is; left out: this server's. */
  readonly owningEntity?: string;
  readonly errorType?: number;
  readonly probableCause?: number;
  readonly severity?: number;
  readonly recommendedAction?: string;
  /** The instance that the error is about. */
  readonly source?: InstancePath;
}

/**
 * An error that goes on the wire as an ERROR element. Description and details go out to the client: they must hold no
 * secret.
 */
export class CIMError extends Error {
  readonly status: CIMStatusName;
  readonly details: ErrorDetails;

  constructor(
    status: CIMStatusName,
    description: string,
    options: { readonly cause?: unknown; readonly details?: ErrorDetails } = {},
  ) {
    super(description, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CIMError';
    this.status = status;
    this.details = options.details ?? {};
  }

  get code(): number {
    return cimStatus[this.status];
  }
}
