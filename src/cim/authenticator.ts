import type { Principal } from './provider.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
  /** Address of the client, for the slowing-down of guesses and for the audit log. */
  readonly remoteAddress: string;
}

/** What a client's certificate says, after its chain, validity and purpose have been verified. */
export interface ClientCertificate {
  /** SHA-256 over the certificate: 64 hexadecimal digits in lower case. */
  readonly fingerprint: string;
  /** `DNS:NAME`, `email:ADDRESS`, `URI:TEXT` and `IP:ADDRESS` of the alternative names, then `CN=NAME`. */
  readonly names: readonly string[];
}

/** Credentials that are not looked at now, because too many wrong ones came before. */
export class TooManyGuesses extends Error {
  /** Seconds, at least 1, until it is worth while to come again. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('too many wrong credentials before these');
    this.name = 'TooManyGuesses';
    this.retryAfter = retryAfter;
  }
}

/** Turns credentials into a principal; undefined when they are not good. Rejects when that cannot be found out. */
export interface Authenticator {
  /** Rejects with TooManyGuesses where the account or the address is being slowed down. */
  authenticate(credentials: Credentials): Promise<Principal | undefined>;
  /** Whose certificate it is; without this no certificate is believed. */
  identify?(certificate: ClientCertificate): Promise<Principal | undefined>;
  /** Whether what `authenticate` or `identify` answered before still stands; without this it never does. */
  holds?(principal: Principal): boolean;
}
