import type { Logger } from '../../logger.ts';
import type { Messages } from '../datamodel/generated/messages.ts';
import type { Ref, XenMessage, XenType } from '../datamodel/types.ts';
import type { Decoder } from './codec/decoder.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import type { Invocation } from './flavour.ts';
import type { MessageTable } from './message-table.ts';
import type { MessageName, RenewableSession, RequestOptions, SessionRights } from './types.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** What a connection does for its sessions. */
export interface SessionHost {
  /** Milliseconds for a call unless it says otherwise. */
  readonly timeout: number;
  readonly decoder: Decoder;
  readonly messages: MessageTable;
  readonly logger: Logger;
  invoke(invocation: Invocation, longPoll?: boolean): Promise<unknown>;
  /** Answers with the handle of a new session. */
  authenticate(credentials: Credentials, addresses: readonly string[]): Promise<string>;
  forget(session: PoolSession): void;
}

/** Refusals that come before the call has had any effect and that a new login mends. */
const mendable: ReadonlySet<string> = new Set(['SESSION_INVALID', 'HOST_IS_SLAVE']);

const taskRef: XenType = { kind: 'ref', class: 'task' };
const logoutTimeout = 5_000;

/** A session; with credentials it logs in again where the pool has forgotten it, without them it is over then. */
export class PoolSession implements RenewableSession {
  readonly user: string;
  readonly #host: SessionHost;
  readonly #credentials: Credentials | undefined;
  #handle: string;
  #epoch = 1;
  #renewal: Promise<void> | undefined;
  #open = true;

  constructor(host: SessionHost, user: string, handle: string, credentials?: Credentials) {
    this.user = user;
    this.#host = host;
    this.#handle = handle;
    this.#credentials = credentials;
  }

  get epoch(): number {
    return this.#epoch;
  }

  async call<M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Promise<Messages[M]['result']> {
    const message = this.#host.messages.get(name);
    const wire = await this.#invoke(name, message, parameters);
    return this.#decode(name, message.result, wire) as Messages[M]['result'];
  }

  async start<M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Promise<Ref<'task'>> {
    const method = `Async.${name}`;
    const wire = await this.#invoke(method, this.#host.messages.get(name), parameters);
    return this.#decode(method, taskRef, wire) as Ref<'task'>;
  }

  async request(name: MessageName, parameters: readonly unknown[], options?: RequestOptions): Promise<unknown> {
    return this.#invoke(name, this.#host.messages.get(name), parameters, options);
  }

  async rights(): Promise<SessionRights> {
    const record = await this.call('session.get_record', this.#handle as Ref<'session'>);
    return { isLocalSuperuser: record.is_local_superuser, permissions: new Set(record.rbac_permissions) };
  }

  renew(addresses: readonly string[]): Promise<void> {
    const abandoned = this.#handle;
    return this.#renewOnce(addresses).then(() => this.#logout(abandoned));
  }

  async logout(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#host.forget(this);
    await this.#logout(this.#handle);
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
    this.#handle = await this.#host.authenticate(this.#credentials, addresses);
    this.#epoch += 1;
  }

  async #logout(handle: string): Promise<void> {
    const method = 'session.logout';
    const message = this.#host.messages.get(method);
    try {
      await this.#host.invoke({ method, message, session: handle, parameters: [], timeout: logoutTimeout });
    } catch (error) {
      this.#host.logger.debug({ error: String(withoutHandle(error, handle)) }, 'the pool did not confirm the logout');
    }
  }

  async #invoke(
    method: string,
    message: XenMessage,
    parameters: readonly unknown[],
    options: RequestOptions = {},
  ): Promise<unknown> {
    const epoch = this.#epoch;
    try {
      return await this.#send(method, message, parameters, options);
    } catch (error) {
      if (!this.#canMend(error)) throw error;
      if (epoch === this.#epoch) await this.#renewOnce([]);
      return await this.#send(method, message, parameters, options);
    }
  }

  #canMend(error: unknown): boolean {
    return this.#credentials !== undefined && this.#open && error instanceof XenApiError && mendable.has(error.code);
  }

  async #send(
    method: string,
    message: XenMessage,
    parameters: readonly unknown[],
    { timeout = this.#host.timeout, signal, longPoll }: RequestOptions,
  ): Promise<unknown> {
    const handle = this.#handle;
    const session = message.sessionless ? undefined : handle;
    try {
      return await this.#host.invoke({ method, message, session, parameters, timeout, signal }, longPoll);
    } catch (error) {
      throw withoutHandle(error, handle);
    }
  }

  #decode(method: string, type: XenType, wire: unknown): unknown {
    const value = this.#host.decoder.decode(type, wire);
    if (value === undefined && type.kind !== 'void') {
      throw new XenConnectionError(`the pool answered ${method} with a value of another type`);
    }
    return value;
  }
}

/** A session's handle is as good as a password: it must not reach a log or a client through an error's parameters. */
function withoutHandle(error: unknown, handle: string): unknown {
  if (!(error instanceof XenApiError) || !error.parameters.includes(handle)) return error;
  const parameters = error.parameters.map((parameter) => (parameter === handle ? '(session)' : parameter));
  return new XenApiError(error.code, parameters);
}
