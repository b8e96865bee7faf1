import { timingSafeEqual } from 'node:crypto';
import type { ClientCertificate, Credentials, Principal } from '../../cim/index.ts';
import { Semaphore } from '../../semaphore.ts';
import type { DataModel, RenewableSession, XenSession } from '../../xenapi/index.ts';
import { type AccountTable, type BridgeAccount, certificateKey, type Role } from './account-file.ts';
import { keyedHash } from './keyed-hash.ts';
import { type OwnTasks, ownTasks, RoleSession } from './role-session.ts';
import { hashOfNobody, verifyPassword } from './scrypt.ts';
import type { AccountSource } from './slowed-authenticator.ts';

export interface BridgeAccountsOptions {
  readonly accounts: AccountTable;
  readonly model: DataModel;
  /** The session in which all bridge accounts act. */
  readonly service: RenewableSession;
}

interface Proof {
  /** Keyed hash of the password, under a key that dies with the process. */
  readonly proof: Buffer;
  /** The scrypt hash that it was proved against. */
  readonly against: string;
}

/** Each check takes a thread and 32 MiB for a quarter of a second: so many at once, and so many in line. */
const checksAtOnce = 2;
const checksWaiting = 32;

/**
 * The accounts of the bridge itself. A password is checked against its scrypt hash once and then against what was good
 * then; an unknown name costs the same as a wrong password. What the table says holds from the moment it is replaced.
 */
export class BridgeAccounts implements AccountSource {
  readonly #model: DataModel;
  readonly #service: RenewableSession;
  readonly #proofOf = keyedHash();
  readonly #nobody = hashOfNobody();
  readonly #checks = new Semaphore('password checks', checksAtOnce, checksWaiting);
  readonly #proofs = new Map<string, Proof>();
  readonly #sessions = new WeakMap<Principal, { readonly role: Role; readonly session: XenSession }>();
  readonly #tasks = new Map<string, OwnTasks>();
  #accounts: AccountTable;
  #principals = new Map<string, Principal>();
  #owners = new Map<string, string>();

  constructor({ accounts, model, service }: BridgeAccountsOptions) {
    this.#model = model;
    this.#service = service;
    this.#accounts = accounts;
    this.replace(accounts);
  }

  has(user: string): boolean {
    return this.#accounts.has(user);
  }

  /**
   * Other accounts from now on; what nobody has changed stays proved.
   * @returns the names of those with a password that they did not have
   */
  replace(accounts: AccountTable): readonly string[] {
    const former = this.#accounts;
    this.#accounts = accounts;
    this.#principals = new Map();
    this.#owners = new Map();
    for (const [name, { certificates = [] }] of accounts) {
      for (const text of certificates) this.#owners.set(certificateKey(text), name);
    }
    for (const [name, { against }] of this.#proofs) {
      if (accounts.get(name)?.password !== against) this.#proofs.delete(name);
    }
    for (const name of this.#tasks.keys()) if (!accounts.has(name)) this.#tasks.delete(name);
    return [...accounts.keys()].filter((name) => accounts.get(name)?.password !== former.get(name)?.password);
  }

  knows({ user, password }: Credentials): boolean {
    const known = this.#proofs.get(user);
    return known !== undefined && timingSafeEqual(known.proof, this.#proofOf(password));
  }

  async authenticate(credentials: Credentials): Promise<Principal | undefined> {
    const { user, password } = credentials;
    if (this.knows(credentials)) return this.#principal(user);
    const against = this.#accounts.get(user)?.password;
    const isGood = await this.#checks.run(() => verifyPassword(password, against ?? this.#nobody));
    if (!isGood || against === undefined || this.#accounts.get(user)?.password !== against) return undefined;
    this.#proofs.set(user, { proof: this.#proofOf(password), against });
    return this.#principal(user);
  }

  /** The account that a certificate proves: by its fingerprint, else by the first of its names that stands for one. */
  identify({ fingerprint, names }: ClientCertificate): Principal | undefined {
    const name = [`SHA256:${fingerprint}`, ...names]
      .map((text) => this.#owners.get(certificateKey(text)))
      .find(Boolean);
    return name === undefined ? undefined : this.#principal(name);
  }

  holds(principal: Principal): boolean {
    return this.#principals.get(principal.name) === principal;
  }

  /** Undefined for a principal that is not one of these accounts, or no longer in the role that it had. */
  sessionOf(principal: Principal): XenSession | undefined {
    const known = this.#sessions.get(principal);
    return known?.role === this.#roleOf(principal.name) ? known?.session : undefined;
  }

  #roleOf(name: string): Role | undefined {
    return this.#accounts.get(name)?.role;
  }

  #principal(name: string): Principal | undefined {
    const known = this.#principals.get(name);
    const account = this.#accounts.get(name);
    if (known !== undefined || account === undefined) return known;
    const principal = this.#makePrincipal(name, account);
    this.#principals.set(name, principal);
    return principal;
  }

  #makePrincipal(name: string, { role }: BridgeAccount): Principal {
    const tasks = this.#tasks.get(name) ?? ownTasks();
    this.#tasks.set(name, tasks);
    const principal: Principal = {
      name,
      isAdministrator: () => role === 'pool-admin' && this.#roleOf(name) === role,
      identity: { account: 'bridge', role },
    };
    const session = new RoleSession(name, role, this.#model, this.#service.actingFor(name), tasks);
    this.#sessions.set(principal, { role, session });
    return principal;
  }
}
