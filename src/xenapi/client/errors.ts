import { withoutSecrets } from './secrets.ts';

/** A refusal by the pool: an error code of the Xen-API with its parameters. The message, which logs show, has no secrets. */
export class XenApiError extends Error {
  readonly code: string;
  readonly parameters: readonly string[];

  constructor(code: string, parameters: readonly string[] = [], options?: ErrorOptions) {
    super([code, ...withoutSecrets(code, parameters)].join(': '), options);
    this.name = 'XenApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

/** No usable answer: not reachable, TLS refused, timed out, or the bytes were no Xen-API answer. */
export class XenConnectionError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'XenConnectionError';
  }
}

/** Refusals that come before the call has had any effect and that a new login mends. */
const mendable: ReadonlySet<string> = new Set(['SESSION_INVALID', 'HOST_IS_SLAVE']);

const refusals: ReadonlySet<string> = new Set(['SESSION_AUTHENTICATION_FAILED', 'SESSION_AUTHORIZATION_FAILED']);

/** Does the pool refuse the account, or its password? */
export const isRefusedLogin = (error: unknown): boolean => error instanceof XenApiError && refusals.has(error.code);

/** What a login fails with: of an account without a role the pool says, in the words for any call, what it says of others. */
export const loginError = (error: unknown): unknown =>
  error instanceof XenApiError && error.code === 'RBAC_PERMISSION_DENIED'
    ? new XenApiError('SESSION_AUTHORIZATION_FAILED', error.parameters, { cause: error })
    : error;

/** Has the pool ended the session, or moved, and so not done what the call asked for? */
export const endsSession = (error: unknown): boolean => error instanceof XenApiError && mendable.has(error.code);
