import type { Logger } from '../../logger.ts';
import type { DataModel } from '../datamodel/types.ts';
import { type PoolAddress, parsePoolUrl, resolveHost } from './address.ts';
import { CallBudget } from './call-budget.ts';
import { Decoder } from './codec/decoder.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import type { Flavour, Invocation } from './flavour.ts';
import { JsonRpc, NoJsonRpcError } from './json-rpc.ts';
import { MessageTable } from './message-table.ts';
import { type Credentials, PoolSession, type SessionHost } from './session.ts';
import type { TlsTrust } from './tls.ts';
import { Transport } from './transport.ts';
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
  /** Calls at once, event polls apart; 8. */
  readonly concurrency?: number;
}

/** How often HOST_IS_SLAVE is followed in a row; two members that name each other must not keep us busy. */
const hopLimit = 3;

/** Makes a connection to a pool; nothing is sent before the first login. */
export function createConnection(options: ConnectionOptions): XenConnection {
  return new PoolConnection(options);
}

class PoolConnection implements XenConnection, SessionHost {
  readonly timeout: number;
  readonly decoder: Decoder;
  readonly messages: MessageTable;
  readonly logger: Logger;
  readonly #configured: PoolAddress;
  readonly #transport: Transport;
  readonly #budget: CallBudget;
  readonly #json: Flavour;
  readonly #xml: Flavour;
  readonly #sessions = new Set<PoolSession>();
  #address: PoolAddress;
  #flavour: Flavour;

  constructor(options: ConnectionOptions) {
    this.timeout = options.timeout ?? 30_000;
    this.logger = options.logger;
    this.decoder = new Decoder(options.model);
    this.messages = new MessageTable(options.model);
    this.#configured = parsePoolUrl(options.url);
    this.#address = this.#configured;
    this.#transport = new Transport(options.trust ?? {}, `xen-cim/${options.version}`, this.#configured.socketPath);
    this.#budget = new CallBudget(options.concurrency ?? 8);
    this.#json = new JsonRpc(options.model, this.#transport);
    this.#xml = new XmlRpc(options.model, this.#transport);
    this.#flavour = this.#json;
  }

  async login(user: string, password: string): Promise<XenSession> {
    const handle = await this.authenticate({ user, password });
    return this.#open(new PoolSession(this, user, handle));
  }

  async loginRenewable(user: string, password: string): Promise<RenewableSession> {
    const credentials = { user, password };
    const handle = await this.authenticate(credentials);
    return this.#open(new PoolSession(this, user, handle, credentials));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.logout()));
    await this.#transport.close();
  }

  forget(session: PoolSession): void {
    this.#sessions.delete(session);
  }

  /** Sends a call in the flavour that the pool speaks. */
  invoke(invocation: Invocation, longPoll = false): Promise<unknown> {
    const send = () => this.#flavour.invoke(this.#address, invocation);
    return longPoll ? send() : this.#budget.run(send);
  }

  /**
   * Logs in at the first address that leads to the coordinator and stays there. The pool's own refusal ends the search.
   */
  async authenticate(credentials: Credentials, addresses: readonly string[] = []): Promise<string> {
    const known = addresses.flatMap((address) => resolveHost(address, this.#configured) ?? []);
    const tries = uniqueByOrigin([this.#address, this.#configured, ...(this.#configured.socketPath ? [] : known)]);
    let failure: unknown;
    for (const address of tries) {
      try {
        return await this.#loginFrom(address, credentials);
      } catch (error) {
        if (!(error instanceof XenConnectionError)) throw error;
        failure ??= error;
      }
    }
    throw failure;
  }

  async #loginFrom(start: PoolAddress, credentials: Credentials): Promise<string> {
    let address = start;
    for (let hop = 0; hop <= hopLimit; hop += 1) {
      try {
        return await this.#loginAt(address, credentials);
      } catch (error) {
        if (!(error instanceof XenApiError) || error.code !== 'HOST_IS_SLAVE') throw error;
        const coordinator = resolveHost(error.parameters[0] ?? '', address);
        if (!coordinator) throw error;
        this.logger.info({ from: address.origin, to: coordinator.origin }, 'following to the coordinator');
        address = coordinator;
      }
    }
    throw new XenConnectionError('the hosts of the pool name each other as coordinator');
  }

  async #loginAt(address: PoolAddress, { user, password }: Credentials): Promise<string> {
    const method = 'session.login_with_password';
    const parameters = [user, password, '2.0', 'xen-cim'];
    const invocation = { method, message: this.messages.get(method), parameters, timeout: this.timeout };
    const [handle, flavour] = await this.#budget.run(() => this.#firstCall(address, invocation));
    if (typeof handle !== 'string' || handle === '') throw new XenConnectionError('the pool gave no session');
    this.#address = address;
    this.#flavour = flavour;
    this.logger.debug({ pool: address.origin, user }, 'logged in');
    return handle;
  }

  async #firstCall(address: PoolAddress, invocation: Invocation): Promise<[unknown, Flavour]> {
    try {
      return [await this.#json.invoke(address, invocation), this.#json];
    } catch (error) {
      if (!(error instanceof NoJsonRpcError)) throw error;
      return [await this.#xml.invoke(address, invocation), this.#xml];
    }
  }

  #open(session: PoolSession): PoolSession {
    this.#sessions.add(session);
    return session;
  }
}

function uniqueByOrigin(addresses: readonly PoolAddress[]): PoolAddress[] {
  return [...new Map(addresses.map((address) => [address.origin, address])).values()];
}
