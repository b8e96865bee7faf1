import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../logger.ts';
import { Semaphore, TooBusyError } from '../../semaphore.ts';
import type { DataModel, XenMessage } from '../datamodel/types.ts';
import { type PoolAddress, parsePoolUrl, resolveHost } from './address.ts';
import { Decoder } from './codec/decoder.ts';
import { type Deadline, withDeadline } from './deadline.ts';
import { loginError, XenApiError, XenConnectionError } from './errors.ts';
import type { Flavour, Invocation } from './flavour.ts';
import { JsonRpc, NoJsonRpcError } from './json-rpc.ts';
import { type CallOptions, type Credentials, PoolSession, type SessionHost } from './session.ts';
import type { TlsTrust } from './tls.ts';
import { Transport, usualAnswerLimit } from './transport.ts';
import type { RenewableSession, XenConnection, XenSession } from './types.ts';
import { XmlRpc } from './xml-rpc.ts';

export interface ConnectionOptions {
  /** `https://HOST`, `http://HOST:PORT` or `unix:PATH`. */
  readonly url: string;
  readonly model: DataModel;
  /** The version of this program, for the User-Agent. */
  readonly version: string;
  readonly logger: Logger;
  readonly trust?: TlsTrust;
  /** Milliseconds for a call unless it says otherwise; 30 s. */
  readonly timeout?: number;
  /** Milliseconds that the pool has for taking sessions back; 5 s. */
  readonly logoutTimeout?: number;
  /** Calls at once, event polls and those that everybody waits for apart; 16, half of them for one user. */
  readonly concurrency?: number;
  /** Bytes of one answer; an eighth of the heap. */
  readonly answerLimit?: number;
}

/** How often HOST_IS_SLAVE is followed in a row; two members that name each other must not keep us busy. */
const hopLimit = 3;

const namesItself = 'says that it is not the coordinator, and names itself as that';

/**
 * What requests of all users wait for, and what costs a pool little: these calls have places of their own, lest they wait
 * behind what users have the pool do.
 */
const brief: ReadonlySet<string> = new Set([
  'event.inject',
  'session.get_record',
  'session.login_with_password',
  'session.logout',
]);
const briefAtOnce = 6;

/** So many hosts are asked where the coordinator is: as many as a pool has at most. */
const mostHosts = 64;
/** Fewer than there are places for logins, so that users' logins go on. */
const hostsAtOnce = 4;

/** So many calls of a user may wait: as many as there are connections by default. */
const mostWaiting = 512;

/** A new session, where it is and how that is spoken to. */
interface Login {
  readonly handle: string;
  readonly address: PoolAddress;
  readonly flavour: Flavour;
}

/** Makes a connection to a pool; nothing is sent before the first login. */
export function createConnection(options: ConnectionOptions): XenConnection {
  return new PoolConnection(options);
}

class PoolConnection implements XenConnection, SessionHost {
  readonly decoder: Decoder;
  readonly logger: Logger;
  readonly timeout: number;
  readonly logoutTimeout: number;
  readonly #model: DataModel;
  readonly #configured: PoolAddress;
  readonly #transport: Transport;
  readonly #calls: Semaphore;
  readonly #brief = new Semaphore('calls', briefAtOnce);
  readonly #json: Flavour;
  readonly #xml: Flavour;
  readonly #sessions = new Set<PoolSession>();
  readonly #logins = new Set<Promise<PoolSession>>();
  #isOpen = true;
  #address: PoolAddress;
  #flavour: Flavour;

  constructor(options: ConnectionOptions) {
    this.timeout = options.timeout ?? 30_000;
    this.logoutTimeout = options.logoutTimeout ?? 5_000;
    this.logger = options.logger;
    this.decoder = new Decoder(options.model);
    this.#model = options.model;
    this.#configured = parsePoolUrl(options.url);
    this.#address = this.#configured;
    this.#transport = new Transport({
      trust: options.trust ?? {},
      userAgent: `xen-cim/${options.version}`,
      socketPath: this.#configured.socketPath,
      answerLimit: options.answerLimit ?? usualAnswerLimit,
    });
    this.#calls = new Semaphore('calls', options.concurrency ?? 16, mostWaiting);
    this.#json = new JsonRpc(options.model, this.#transport);
    this.#xml = new XmlRpc(options.model, this.#transport);
    this.#flavour = this.#json;
  }

  login(user: string, password: string): Promise<XenSession> {
    return this.#open(user, password, false);
  }

  loginRenewable(user: string, password: string): Promise<RenewableSession> {
    return this.#open(user, password, true);
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    const ends = [...[...this.#sessions].map((session) => session.logout()), ...this.#logins];
    await Promise.race([Promise.allSettled(ends), sleep(this.logoutTimeout, undefined, { ref: false })]);
    await this.#transport.close();
  }

  forget(session: PoolSession): void {
    this.#sessions.delete(session);
  }

  message(name: string): XenMessage {
    const message = this.#model.messages.get(name);
    if (!message) throw new XenApiError('MESSAGE_METHOD_UNKNOWN', [name]);
    return message;
  }

  /** Sends a call in the flavour that the pool speaks, when it is its turn. */
  invoke(invocation: Invocation, { owner, timeout = this.timeout, signal, longPoll }: CallOptions): Promise<unknown> {
    const send = (until: AbortSignal) => this.#flavour.invoke(this.#address, invocation, until);
    const deadline = { timeout, signal };
    return longPoll ? withDeadline(deadline, send) : this.#inTurn(invocation.method, deadline, owner, send);
  }

  /**
   * Logs in where the coordinator was, or else at the first address that leads to it, and stays there. The pool's own
   * refusal ends the search. Who has been asked is not asked again, whoever names him.
   */
  async authenticate(credentials: Credentials, addresses: readonly string[] = []): Promise<string> {
    const known = addresses.slice(0, mostHosts).flatMap((address) => resolveHost(address, this.#configured) ?? []);
    const others = uniqueByOrigin([this.#configured, ...(this.#configured.socketPath ? [] : known)]);
    const asked = new Map<string, Promise<Login>>();
    const search = (start: PoolAddress) => this.#loginFrom(start, credentials, asked);
    const { handle, address, flavour } = await search(this.#address).catch((error: unknown) => {
      if (!(error instanceof XenConnectionError)) throw error;
      return this.#loginAmong(others, search, error);
    });
    this.#address = address;
    this.#flavour = flavour;
    this.logger.debug({ pool: address.origin, user: credentials.user }, 'logged in');
    return handle;
  }

  /** Asks several at a time, so that silent ones keep nobody waiting; a second login is taken back. */
  async #loginAmong(
    addresses: PoolAddress[],
    search: (start: PoolAddress) => Promise<Login>,
    failure: XenConnectionError,
  ): Promise<Login> {
    const ask = async (): Promise<Login> => {
      for (let address = addresses.shift(); address; address = addresses.shift()) {
        const answer = await search(address).catch((error: unknown) => error);
        if (answer instanceof XenConnectionError) continue;
        addresses.length = 0;
        if (answer instanceof Error) throw answer;
        return answer as Login;
      }
      throw failure;
    };
    const asking = Array.from({ length: hostsAtOnce }, ask);
    try {
      const found = await Promise.any(asking);
      for (const other of asking)
        other.then((login) => login === found || this.#takeBack(login)).catch(() => undefined);
      return found;
    } catch (error) {
      throw (error as AggregateError).errors.find((refusal) => refusal instanceof XenApiError) ?? failure;
    }
  }

  #takeBack({ handle, address, flavour }: Login): Promise<unknown> {
    const method = 'session.logout';
    const invocation = { method, message: this.message(method), session: handle, parameters: [] };
    return flavour.invoke(address, invocation, AbortSignal.timeout(this.logoutTimeout));
  }

  async #loginFrom(start: PoolAddress, credentials: Credentials, asked: Map<string, Promise<Login>>): Promise<Login> {
    let address = start;
    for (let hop = 0; hop <= hopLimit; hop += 1) {
      const known = asked.get(address.origin);
      const login = known ?? this.#loginAt(address, credentials);
      asked.set(address.origin, login);
      try {
        return await login;
      } catch (error) {
        if (!(error instanceof XenApiError) || error.code !== 'HOST_IS_SLAVE') throw error;
        const coordinator = resolveHost(error.parameters[0] ?? '', address);
        if (!coordinator) throw error;
        if (known === undefined) this.#tellHop(address, coordinator);
        if (coordinator.origin === address.origin) throw new XenConnectionError(`${address.origin} ${namesItself}`);
        address = coordinator;
      }
    }
    throw new XenConnectionError('the hosts of the pool name each other as coordinator');
  }

  #tellHop({ origin: from }: PoolAddress, { origin: to }: PoolAddress): void {
    if (from === to) this.logger.warn({ host: from }, `a host ${namesItself}`);
    else this.logger.info({ from, to }, 'following to the coordinator');
  }

  async #loginAt(address: PoolAddress, { user, password }: Credentials): Promise<Login> {
    const method = 'session.login_with_password';
    const parameters = [user, password, '2.0', 'xen-cim'];
    const invocation = { method, message: this.message(method), parameters };
    const send = (until: AbortSignal) => this.#firstCall(address, invocation, until);
    const turn = this.#inTurn(method, { timeout: this.timeout }, undefined, send);
    const [handle, flavour] = await turn.catch((error: unknown) => {
      throw loginError(error);
    });
    if (typeof handle !== 'string' || handle === '') throw new XenConnectionError('the pool gave no session');
    return { handle, address, flavour };
  }

  async #firstCall(address: PoolAddress, invocation: Invocation, signal: AbortSignal): Promise<[unknown, Flavour]> {
    try {
      return [await this.#json.invoke(address, invocation, signal), this.#json];
    } catch (error) {
      if (!(error instanceof NoJsonRpcError)) throw error;
      return [await this.#xml.invoke(address, invocation, signal), this.#xml];
    }
  }

  /** The time in line counts: who waits for an answer does not care where it is lost. */
  async #inTurn<T>(
    method: string,
    deadline: Deadline,
    owner: string | undefined,
    send: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const places = brief.has(method) ? this.#brief : this.#calls;
    try {
      return await withDeadline(deadline, (signal) => places.run(() => send(signal), { owner, signal }));
    } catch (error) {
      throw error instanceof TooBusyError ? new XenApiError('TOO_MANY_PENDING_TASKS') : error;
    }
  }

  #open(user: string, password: string, isRenewable: boolean): Promise<PoolSession> {
    const login = this.#login({ user, password }, isRenewable).finally(() => this.#logins.delete(login));
    this.#logins.add(login);
    return login;
  }

  async #login(credentials: Credentials, isRenewable: boolean): Promise<PoolSession> {
    const handle = await this.authenticate(credentials);
    const session = new PoolSession(this, credentials.user, handle, isRenewable ? credentials : undefined);
    if (!this.#isOpen) {
      await session.logout();
      throw new XenApiError('SESSION_INVALID');
    }
    this.#sessions.add(session);
    return session;
  }
}

function uniqueByOrigin(addresses: readonly PoolAddress[]): PoolAddress[] {
  return [...new Map(addresses.map((address) => [address.origin, address])).values()];
}
