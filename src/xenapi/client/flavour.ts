import type { XenMessage } from '../datamodel/types.ts';
import type { PoolAddress } from './address.ts';

/** A call on its way: the message, its parameters in decoded form, and the session where the message takes one. */
export interface Invocation {
  /** As on the wire, with `Async.` where that is meant. */
  readonly method: string;
  readonly message: XenMessage;
  readonly session?: string | undefined;
  readonly parameters: readonly unknown[];
}

/** A flavour of the Xen-API's remote procedure calls. */
export interface Flavour {
  /** The result on the wire form. Rejects with XenApiError or XenConnectionError, with the signal's reason once that aborts. */
  invoke(address: PoolAddress, invocation: Invocation, signal: AbortSignal): Promise<unknown>;
}

/** What changes nothing at the pool, though its kind does not say so; the session of a lost login ends by itself. */
const harmless: ReadonlySet<string> = new Set(['event.inject', 'session.login_with_password']);

/** May the pool do the call twice? */
export const mayRepeat = ({ method, message }: Invocation): boolean =>
  message.kind.startsWith('get') || harmless.has(method);
