import type { Database } from '../database.ts';
import { coordinatorOf } from '../lifecycle/records.ts';
import type { CallSession, CallTask, Clock } from '../message.ts';
import { epoch, type WireRecord, type WireValue, wireTime } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import { denied } from './roles.ts';

interface Tracked {
  readonly user: string;
  /** With it the pool forgets whose task it is. */
  readonly session: string;
  readonly controller: AbortController;
  /** `task.destroy` came while it was pending: the record goes with its end. */
  doomed: boolean;
}

export type TaskEnd =
  | { readonly status: 'success'; readonly result: string }
  | { readonly status: 'failure'; readonly error: XapiError };

const completedLife = 65 * 60_000;
const pendingLife = 24 * 3600_000;
const completedKept = 200;

/** The task records: those of running calls, and those that clients make for themselves (`task.create`). */
export class Tasks {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #tracked = new Map<string, Tracked>();

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  create(session: CallSession, label: string, description: string): string {
    const ref = this.#db.create('task', {
      name_label: label,
      name_description: description,
      created: wireTime(this.#clock.now()),
      finished: epoch,
      status: 'pending',
      resident_on: coordinatorOf(this.#db),
      type: '<none/>',
      allowed_operations: ['cancel'],
    });
    this.#tracked.set(ref, {
      user: session.user,
      session: session.ref,
      controller: new AbortController(),
      doomed: false,
    });
    return ref;
  }

  /** The call's view of a task made by `create`. */
  handle(ref: string): CallTask {
    const controller = this.#tracked.get(ref)?.controller ?? new AbortController();
    return {
      ref,
      progress: (fraction) => {
        if (this.#db.get('task', ref) !== undefined) this.#db.set('task', ref, 'progress', fraction);
      },
      cancelled: controller.signal,
    };
  }

  /** Ends the task of a call. An error TASK_CANCELLED of a task that was cancelled is that end, not a failure. */
  finish(ref: string, end: TaskEnd): void {
    if (this.#db.get('task', ref) === undefined) return;
    const wasCancelled = this.#tracked.get(ref)?.controller.signal.aborted === true;
    const fields: WireRecord =
      end.status === 'success'
        ? { status: 'success', result: end.result, progress: 1 }
        : {
            status: wasCancelled && end.error.code === 'TASK_CANCELLED' ? 'cancelled' : 'failure',
            error_info: [end.error.code, ...end.error.parameters],
            progress: 1,
          };
    this.update(ref, fields);
  }

  /** As `update`, for a client. Throws HANDLE_INVALID, or RBAC_PERMISSION_DENIED for other users' tasks. */
  set(session: CallSession, ref: string, field: string, value: WireValue): void {
    this.#checkOwner(session, ref, 'task.destroy');
    this.update(ref, { [field]: value });
  }

  /** Sets fields of a task; where its status says so, the task is finished. Throws HANDLE_INVALID. */
  update(ref: string, fields: Readonly<Record<string, WireValue>>): void {
    if (isPending(fields['status'] ?? 'pending')) {
      this.#db.update('task', ref, fields);
      return;
    }
    const finished = wireTime(this.#clock.now());
    this.#db.update('task', ref, { allowed_operations: [], finished, ...fields });
    if (this.#tracked.get(ref)?.doomed) this.remove(ref);
  }

  /** Throws HANDLE_INVALID, or RBAC_PERMISSION_DENIED for other users' tasks. */
  cancel(session: CallSession, ref: string): void {
    this.#checkOwner(session, ref, 'task.cancel');
    if (!isPending(this.#db.record('task', ref)['status'])) return;
    this.#db.update('task', ref, { status: 'cancelling', allowed_operations: [] });
    this.#tracked.get(ref)?.controller.abort(new XapiError('TASK_CANCELLED', ref));
  }

  /** A pending task is only marked. Throws HANDLE_INVALID, or RBAC_PERMISSION_DENIED for other users' tasks. */
  destroy(session: CallSession, ref: string): void {
    this.#checkOwner(session, ref, 'task.destroy');
    const tracked = this.#tracked.get(ref);
    if (tracked !== undefined && isPending(this.#db.record('task', ref)['status'])) tracked.doomed = true;
    else this.remove(ref);
  }

  remove(ref: string): void {
    this.#tracked.delete(ref);
    this.#db.destroy('task', ref);
  }

  /** Ends the task of a synchronous call, whose outcome its caller already has. */
  discard(ref: string): void {
    if (this.#db.get('task', ref) === undefined) this.#tracked.delete(ref);
    else this.remove(ref);
  }

  /** Drops what is too old: completed tasks after 65 minutes or beyond 200, pending ones after a day. */
  collect(): void {
    const now = this.#clock.now();
    const all = [...this.#db.all('task')];
    const completed = all.filter(([, { status }]) => !isPending(status)).sort(byFinished);
    const stale = [
      ...all.filter(([, { status, created }]) => isPending(status) && isBefore(created, now - pendingLife)),
      ...completed.slice(0, Math.max(0, completed.length - completedKept)),
      ...completed.slice(-completedKept).filter(([, { finished }]) => isBefore(finished, now - completedLife)),
    ];
    for (const [ref] of stale) this.remove(ref);
  }

  #isOwn({ user }: CallSession, tracked: Tracked | undefined): boolean {
    return tracked?.user === user && this.#db.get('session', tracked.session) !== undefined;
  }

  #checkOwner(session: CallSession, ref: string, permission: string): void {
    this.#db.record('task', ref);
    const strong = session.localRoot || session.role === 'pool-admin' || session.role === 'pool-operator';
    if (!strong && !this.#isOwn(session, this.#tracked.get(ref)))
      denied(`${permission}/any`, ['pool-admin', 'pool-operator']);
  }
}

function isPending(status: WireValue | undefined): boolean {
  return status === 'pending' || status === 'cancelling';
}

/** Times on the wire are of fixed width, so their text sorts as they do. */
function isBefore(time: WireValue | undefined, milliseconds: number): boolean {
  return String(time) < wireTime(milliseconds);
}

function byFinished([, a]: readonly [string, WireRecord], [, b]: readonly [string, WireRecord]): number {
  return String(a['finished']) < String(b['finished']) ? -1 : 1;
}
