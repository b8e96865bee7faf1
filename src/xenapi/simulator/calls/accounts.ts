import type { Database } from '../database.ts';
import type { WireValue } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import { permissionsOf, roleNames } from './roles.ts';

/** Somebody who may log in. Local root passes every check, as in the real server. */
export interface Account {
  readonly name: string;
  readonly role: string;
  readonly localRoot: boolean;
  /** The record that gives the role; local root has none. */
  readonly subject?: string;
  /** Identifies the user in the directory; empty for local root. */
  readonly sid: string;
  readonly permissions: readonly string[];
}

const root = 'root';
const firstPassword = 'simulator';

/** The users of the simulated directory, beside local root. */
const directory = [
  { name: 'operator', role: 'vm-operator' },
  { name: 'reader', role: 'read-only' },
];

/**
 * The accounts of the simulator: local root, and the users of a directory, whose roles stand in their subject records
 * and count from the next login on (`subject.add_to_roles`, `remove_from_roles`, `destroy`).
 */
export class Accounts {
  readonly #db: Database;
  readonly #passwords = new Map([root, ...directory.map(({ name }) => name)].map((name) => [name, firstPassword]));

  constructor(db: Database) {
    this.#db = db;
    for (const name of roleNames) if (this.#role(name) === undefined) db.create('role', { name_label: name });
    for (const user of directory) if (this.#subject(user.name) === undefined) this.#enrol(user);
  }

  /** Throws what the pool answers to a login that it refuses. */
  check(user: string, password: string): Account {
    if (this.#passwords.get(user) !== password) {
      throw new XapiError('SESSION_AUTHENTICATION_FAILED', user, 'Authentication failure');
    }
    if (user === root) return { name: root, role: 'pool-admin', localRoot: true, sid: '', permissions: [] };
    const subject = this.#subject(user);
    if (subject === undefined) {
      throw new XapiError('SESSION_AUTHORIZATION_FAILED', user, `Subject ${user} has no access to this pool`);
    }
    const { roles, subject_identifier } = this.#db.record('subject', subject);
    const role = this.#strongest(roles);
    if (role === undefined) {
      throw new XapiError('RBAC_PERMISSION_DENIED', 'login', `Subject ${user} has no roles in this pool`);
    }
    const permissions = permissionsOf(this.#db.model, role);
    return { name: user, role, localRoot: false, subject, sid: String(subject_identifier), permissions };
  }

  /** Throws SESSION_AUTHENTICATION_FAILED when the old password is another. */
  changePassword(user: string, before: string, after: string): void {
    if (this.#passwords.get(user) !== before) {
      throw new XapiError('SESSION_AUTHENTICATION_FAILED', user, 'Authentication failure');
    }
    this.#passwords.set(user, after);
  }

  #enrol({ name, role }: (typeof directory)[number]): void {
    this.#db.create('subject', {
      subject_identifier: `S-1-5-21-${name}`,
      other_config: { 'subject-name': name, 'subject-is-group': 'false' },
      roles: [this.#role(role) ?? ''],
    });
  }

  #subject(user: string): string | undefined {
    for (const [ref, { other_config }] of this.#db.all('subject')) {
      if ((other_config as Readonly<Record<string, WireValue>>)['subject-name'] === user) return ref;
    }
    return undefined;
  }

  #role(name: string): string | undefined {
    return this.#db.byNameLabel('role', name)[0];
  }

  #strongest(roles: WireValue | undefined): string | undefined {
    const names = Array.isArray(roles) ? roles.map((ref) => this.#db.get('role', String(ref))?.['name_label']) : [];
    return roleNames.find((name) => names.includes(name));
  }
}
