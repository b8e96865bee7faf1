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
