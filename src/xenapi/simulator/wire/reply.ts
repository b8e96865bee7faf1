import type { XenType } from '../../datamodel/types.ts';
import type { WireValue } from '../wire-value.ts';

/** What a request asks for, whichever flavour carried it. */
export interface Request {
  readonly method: string;
  readonly parameters: readonly unknown[];
}

/** What came of it: a value with its type, or the error code with its parameters. */
export type Outcome =
  | { readonly ok: true; readonly type: XenType; readonly value: WireValue }
  | { readonly ok: false; readonly error: readonly [code: string, ...parameters: string[]] };

/** The body cannot be read as a call; answered with HTTP 500, as no envelope can be given. */
export class UnreadableRequestError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableRequestError';
  }
}
