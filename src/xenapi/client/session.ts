import type { Logger } from '../../logger.ts';
import type { Messages } from '../datamodel/generated/messages.ts';
import type { Ref, XenMessage, XenType } from '../datamodel/types.ts';
import type { Decoder } from './codec/decoder.ts';
import { unlessAborted, within } from './deadline.ts';
import { endsSession, isRefusedLogin, XenApiError, XenConnectionError } from './errors.ts';
import type { Invocation } from './flavour.ts';
import type { MessageName, RenewableSession, RequestOptions, SessionRights, XenSession } from './types.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface CallOptions extends RequestOptions {
  /** Who shares the pool's time with others. */
  readonly owner: string;
}

/** What a connection does for its sessions. */
export interface SessionHost {
  /** Milliseconds for a call unless it says otherwise. */
  readonly timeout: number;
  /** Milliseconds that the pool has for taking sessions back. */
  readonly logoutTimeout: number;
  readonly decoder: Decoder;
  readonly logger: Logger;
  /** The message of the data model with this name. Throws MESSAGE_METHOD_UNKNOWN, as the pool would. */
  message(name: string): XenMessage;
  invoke(invocation: Invocation, options: CallOptions): Promise<unknown>;
  /** Answers with the handle of a new session. */
  authenticate(credentials: Credentials, addresses: readonly string[]): Promise<string>;
  forget(session: PoolSession): void;
}

const taskRef: XenType = { kind: 'ref', class: 'task' };

/** Milliseconds before credentials that the pool has refused are tried again: a directory locks out who insists. */
const refusalPause = 30_000;

/** Whose the calls are that the bridge makes for itself; no user is called so. */
const theBridge = '';

/** A session; with credentials it logs in again where the pool has forgotten it, without them it is over then. */
export class PoolSession implements RenewableSession {
  readonly user: string;
  readonly #host: SessionHost;
  readonly #credentials: Credentials | undefined;
  readonly #owner: string;
  #handle: string;
  #epoch = 1;
  #renewal: Promise<void> | undefined;
  #refused: { readonly error: unknown; readonly until: number } | undefined;
  #open = true;

  constructor(host: SessionHost, user: string, handle: string, credentials?: Credentials) {
    this.user = user;
    this.#host = host;
    this.#handle = handle;
    this.#credentials = credentials;
    this.#owner = credentials ? theBridge : user;
  }

  get epoch(): number {
    return this.#epoch;
  }

  call<M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Promise<Messages[M]['result']> {
    return this.#call(this.#owner, name, parameters);
  }

  start<M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Promise<Ref<'task'>> {
    return this.#call(this.#owner, name, parameters, true);
  }

  async request(name: MessageName, parameters: readonly unknown[], options: RequestOptions = {}): Promise<unknown> {
    const call = { method: name, message: this.#host.message(name), parameters };
    return this.#invoke(call, { ...options, owner: this.#owner });
  }

  actingFor(user: string): XenSession {
    return {
      user,
      call: (name, ...parameters) => forOther(this.#call(user, name, parameters)),
      start: (name, ...parameters) => forOther(this.#call(user, name, parameters, true)),
      rights: () => forOther(this.rights()),
      logout: async () => {},
    };
  }

  async rights(): Promise<SessionRights> {
    const epoch = this.#epoch;
    const ask = () => this.call('session.get_record', this.#handle as Ref<'session'>);
    const record = await ask().catch((error: unknown) => {
      if (epoch === this.#epoch) throw error;
      // It has been renewed, and asked with its new handle for the record of the old.
      return ask();
    });
    return { isLocalSuperuser: record.is_local_superuser, permissions: new Set(record.rbac_permissions) };
  }

  renew(addresses: readonly string[], signal?: AbortSignal): Promise<void> {
    const abandoned = this.#handle;
    const renewal = this.#renewOnce(addresses).then(() => this.#logout(abandoned));
    return unlessAborted(renewal, signal);
  }

  async logout(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#host.forget(this);
    // A login that is under way takes itself back.
    await Promise.all([this.#logout(this.#handle), this.#renewal?.catch(() => undefined)]);
  }

  async #call<R>(owner: string, name: MessageName, parameters: readonly unknown[], isAsync = false): Promise<R> {
    const message = this.#host.message(name);
    const method = isAsync ? `Async.${name}` : name;
    const type = isAsync ? taskRef : message.result;
    const value = this.#host.decoder.decode(type, await this.#invoke({ method, message, parameters }, { owner }));
    if (value === undefined && type.kind !== 'void') {
      throw new XenConnectionError(`the pool answered ${method} with a value of another type`);
    }
    return value as R;
  }

  /** Those who find the session gone at the same time share one login. */
  #renewOnce(addresses: readonly string[]): Promise<void> {
    this.#renewal ??= this.#login(addresses).finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #login(addresses: readonly string[]): Promise<void> {
    if (!this.#credentials || !this.#open) throw new XenApiError('SESSION_INVALID');
    if (this.#refused !== undefined && performance.now() < this.#refused.until) throw this.#refused.error;
    const handle = await this.#host.authenticate(this.#credentials, addresses).catch((error: unknown) => {
      if (isRefusedLogin(error)) this.#pause(error);
      throw error;
    });
    this.#refused = undefined;
    if (!this.#open) {
      await this.#logout(handle);
      throw new XenApiError('SESSION_INVALID');
    }
    this.#handle = handle;
    this.#epoch += 1;
  }

  /** What the pool refuses once it mostly refuses again, so that is told once. */
  #pause(error: unknown): void {
    if (this.#refused === undefined) {
      const fields = { user: this.user, error: String(error), retryMs: refusalPause };
      this.#host.logger.error(fields, 'the pool refuses an account of the bridge; has its password changed?');
    }
    this.#refused = { error, until: performance.now() + refusalPause };
  }

  async #logout(handle: string): Promise<void> {
    const method = 'session.logout';
    const message = this.#host.message(method);
    try {
      const invocation = { method, message, session: handle, parameters: [] };
      await this.#host.invoke(invocation, { owner: this.#owner, timeout: this.#host.logoutTimeout });
    } catch (error) {
      this.#host.logger.debug({ error: String(withoutHandle(error, handle)) }, 'the pool did not confirm the logout');
    }
  }

  /** Makes a call and, where a new login mends its failure, makes it again in the next session. */
  async #invoke(call: Omit<Invocation, 'session'>, options: CallOptions): Promise<unknown> {
    const epoch = this.#epoch;
    try {
      return await this.#send(call, options);
    } catch (error) {
      if (options.once || !this.#credentials || !endsSession(error)) throw error;
      if (epoch === this.#epoch) {
        const { signal, timeout = this.#host.timeout } = options;
        await unlessAborted(this.#renewOnce([]), within(timeout, signal));
      }
      return await this.#send(call, options);
    }
  }

  async #send(call: Omit<Invocation, 'session'>, options: CallOptions): Promise<unknown> {
    const handle = this.#handle;
    const session = call.message.sessionless ? undefined : handle;
    try {
      return await this.#host.invoke({ ...call, session }, options);
    } catch (error) {
      throw withoutHandle(error, handle);
    }
  }
}

/** That the pool refuses the account of a session is nobody's refusal who only shares it. */
function forOther<R>(answer: Promise<R>): Promise<R> {
  return answer.catch((cause: unknown) => {
    throw isRefusedLogin(cause)
      ? new XenConnectionError('the pool refuses the account of the bridge', { cause })
      : cause;
  });
}

/** A session's handle is as good as a password: it must not reach a log or a client through an error's parameters. */
function withoutHandle(error: unknown, handle: string): unknown {
  if (!(error instanceof XenApiError) || !error.parameters.includes(handle)) return error;
  const parameters = error.parameters.map((parameter) => (parameter === handle ? '(session)' : parameter));
  return new XenApiError(error.code, parameters);
}
