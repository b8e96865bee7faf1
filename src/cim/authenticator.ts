import type { Principal } from './provider.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
  /** Address of the client, for the slowing-down of guesses and for the audit log. */
  readonly remoteAddress: string;
}

/** Turns credentials into a principal; undefined when they are not good. Rejects when that cannot be found out. */
export interface Authenticator {
  authenticate(credentials: Credentials): Promise<Principal | undefined>;
}
