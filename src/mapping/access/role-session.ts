import {
  type DataModel,
  type MessageName,
  type Messages,
  type Ref,
  type SessionRights,
  XenApiError,
  type XenSession,
} from '../../xenapi/index.ts';
import type { Role } from './account-file.ts';
import { Recent } from './recent.ts';
import { checkRole } from './role-table.ts';

/** Tasks that are remembered as an account's own. */
const mostTasks = 1000;

const mayTouchAnyTask: ReadonlySet<Role> = new Set(['pool-admin', 'pool-operator']);

/** Reading and making tasks touches nobody else's. */
const harmless = /^task\.(get_|create$)/;

/** The tasks that each account has started. */
export type OwnTasks = Recent<true>;
export const ownTasks = (): OwnTasks => new Recent(mostTasks);

/**
 * The session of a bridge account: calls go out in the service account's session, but only those that the account's
 * role may make. As in the pool, tasks of others are the business of pool-operator and pool-admin alone; the pool
 * cannot see to that, because to it they are all tasks of the service account.
 */
export class RoleSession implements XenSession {
  readonly user: string;
  readonly #role: Role;
  readonly #model: DataModel;
  readonly #service: XenSession;
  readonly #tasks: OwnTasks;

  constructor(user: string, role: Role, model: DataModel, service: XenSession, tasks: OwnTasks) {
    this.user = user;
    this.#role = role;
    this.#model = model;
    this.#service = service;
    this.#tasks = tasks;
  }

  async call<M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Promise<Messages[M]['result']> {
    this.#check(name, parameters);
    const result = await this.#service.call(name, ...parameters);
    if (name === 'task.create') this.#tasks.set(String(result), true);
    return result;
  }

  async start<M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Promise<Ref<'task'>> {
    this.#check(name, parameters);
    const task = await this.#service.start(name, ...parameters);
    this.#tasks.set(task, true);
    return task;
  }

  rights(): Promise<SessionRights> {
    return this.#service.rights();
  }

  /** The service account's session is everybody's and stays. */
  async logout(): Promise<void> {}

  #check(name: MessageName, parameters: readonly unknown[]): void {
    checkRole(this.#model, this.#role, name, parameters);
    if (!name.startsWith('task.') || harmless.test(name) || mayTouchAnyTask.has(this.#role)) return;
    if (this.#tasks.get(String(parameters[0])) !== true) {
      throw new XenApiError('RBAC_PERMISSION_DENIED', [name, 'the task of another account']);
    }
  }
}
