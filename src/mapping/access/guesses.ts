import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Credentials } from '../../cim/index.ts';
import { Recent } from './recent.ts';

/** How wrong credentials are slowed down; times are milliseconds. */
export interface GuessLimits {
  /** Wrong credentials of one account from one address before they are slowed. */
  readonly freeOfAccount: number;
  /** Wrong credentials from one address, whatever the account, before they are slowed. */
  readonly freeOfAddress: number;
  /** The first pause; each further failure doubles it. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** After so long without a failure all is forgotten. */
  readonly memory: number;
  /** Accounts and addresses that are remembered; the ones that failed longest ago are dropped first. */
  readonly entries: number;
}

export const defaultGuessLimits: GuessLimits = {
  freeOfAccount: 5,
  freeOfAddress: 20,
  firstPause: 1000,
  longestPause: 60_000,
  memory: 15 * 60_000,
  entries: 10_000,
};

interface FailureRecord {
  failures: number;
  last: number;
  until: number;
}

/**
 * Counts wrong credentials by account and by address, and says who has to wait. An attempt counts from its beginning,
 * so that many at once are no way round; a good one takes its count back. An address from which an account has logged in
 * before is spared what others do to that account.
 */
export class Guesses {
  readonly #limits: GuessLimits;
  readonly #now: () => number;
  readonly #records: Recent<FailureRecord>;
  readonly #trusted: Recent<true>;

  constructor(now: () => number, limits: GuessLimits = defaultGuessLimits) {
    this.#limits = limits;
    this.#now = now;
    this.#records = new Recent(limits.entries);
    this.#trusted = new Recent(limits.entries);
  }

  /** Milliseconds to wait before these credentials are looked at; 0 counts them as an attempt. */
  begin(credentials: Credentials): number {
    const keys = this.#keysOf(credentials);
    const now = this.#now();
    const wait = Math.max(...keys.map(([key]) => (this.#find(key, now)?.until ?? 0) - now));
    if (wait > 0) return wait;
    for (const [key, free] of keys) this.#count(key, free, now);
    return 0;
  }

  /** The attempt was good. */
  succeed(credentials: Credentials): void {
    const { user, remoteAddress } = credentials;
    this.#trusted.set(pairOf(credentials), true);
    this.#records.delete(accountKey(user));
    this.#records.delete(pairOf(credentials));
    this.#takeBack(addressKey(remoteAddress));
  }

  /** Nobody could say whether the attempt was good. */
  giveBack(credentials: Credentials): void {
    for (const [key] of this.#keysOf(credentials)) this.#takeBack(key);
  }

  /**
   * Forgets the wrong guesses at accounts that have other passwords now. What an address has guessed at whatever account
   * stays counted.
   */
  forget(users: Iterable<string>): void {
    const accounts = new Set(Array.from(users, short));
    for (const key of [...this.#records.keys()]) {
      if (accounts.has(key.slice(key.lastIndexOf(' ') + 1))) this.#records.delete(key);
    }
  }

  /** What counts these credentials, with the failures that cost nothing. */
  #keysOf(credentials: Credentials): readonly (readonly [key: string, free: number])[] {
    const { freeOfAccount, freeOfAddress } = this.#limits;
    const pair = pairOf(credentials);
    const own = this.#trusted.get(pair) ? [] : [[accountKey(credentials.user), freeOfAddress] as const];
    return [[pair, freeOfAccount], [addressKey(credentials.remoteAddress), freeOfAddress], ...own];
  }

  #find(key: string, now: number): FailureRecord | undefined {
    const record = this.#records.get(key);
    return record && now - record.last < this.#limits.memory ? record : undefined;
  }

  #count(key: string, free: number, now: number): void {
    const { firstPause, longestPause } = this.#limits;
    const failures = (this.#find(key, now)?.failures ?? 0) + 1;
    const pause = failures < free ? 0 : Math.min(longestPause, firstPause * 2 ** Math.min(failures - free, 30));
    this.#records.set(key, { failures, last: now, until: now + pause });
  }

  #takeBack(key: string): void {
    const record = this.#records.get(key);
    if (record === undefined) return;
    record.failures -= 1;
    record.until = 0;
    if (record.failures <= 0) this.#records.delete(key);
  }
}

/**
 * Names come from outside in any length; their hash has one. A directory behind the pool takes a name in any case for
 * the same account, which must not have as many guesses as its name has spellings.
 */
const short = (user: string): string =>
  createHash('sha256').update(user.normalize('NFKC').toLowerCase()).digest('base64');

/** One customer of a provider has a whole IPv6 network of 64 bits, so that is what counts as an address. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - (tail === '' ? 0 : tail.split(':').length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...(tail ? tail.split(':') : [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
};

const accountKey = (user: string): string => `account ${short(user)}`;
const addressKey = (address: string): string => `address ${networkOf(address)}`;
const pairOf = ({ user, remoteAddress }: Credentials): string => `pair ${networkOf(remoteAddress)} ${short(user)}`;
