/** A refusal on its way to the caller: a Xen-API error code with its parameters. */
export class XapiError extends Error {
  readonly code: string;
  readonly parameters: readonly string[];

  constructor(code: string, ...parameters: string[]) {
    super([code, ...parameters].join(': '));
    this.name = 'XapiError';
    this.code = code;
    this.parameters = parameters;
  }
}
