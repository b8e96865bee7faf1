import { randomUUID } from 'node:crypto';
import type { Logger } from '../../../logger.ts';
import type { XenType } from '../../datamodel/types.ts';
import type { CallTask, MessageTable } from '../message.ts';
import { toWireForm } from '../wire/arguments.ts';
import type { Outcome, Request } from '../wire/reply.ts';
import { xmlFragment } from '../wire/xml-rpc.ts';
import type { WireValue } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import type { CallLog } from './call-log.ts';
import { asyncPrefix, findMethod, type Method, methodNames } from './methods.ts';
import { checkRole } from './roles.ts';
import { type CallSurroundings, RunningCall } from './running-call.ts';
import type { Session, Sessions } from './sessions.ts';
import type { TaskEnd, Tasks } from './tasks.ts';

export interface DispatcherParts {
  readonly surroundings: CallSurroundings;
  readonly sessions: Sessions;
  readonly tasks: Tasks;
  readonly log: CallLog;
  readonly logger: Logger;
  readonly messages: MessageTable;
  /** Set: this host is a supporter, and names the coordinator's address to every caller. */
  readonly coordinator: string | undefined;
}

/** A call on its way: what is known of it grows with the checks that it passes. */
interface Visit {
  readonly request: Request;
  readonly gone: AbortSignal;
  session?: Session;
  user: string;
  originator: string;
}

const listType: XenType = { kind: 'set', of: { kind: 'string' } };
const taskRef: XenType = { kind: 'ref', class: 'task' };

/** Takes calls through their checks, in the order of the real server, to their implementations. */
export class Dispatcher {
  readonly #parts: DispatcherParts;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** Never rejects: what goes wrong is the outcome. `gone` is aborted when the caller closes its connection. */
  async call(request: Request, gone: AbortSignal): Promise<Outcome> {
    const { clock } = this.#parts.surroundings;
    const visit: Visit = { request, gone, user: '', originator: '' };
    const start = clock.now();
    const outcome = await this.#dispatch(visit).catch((error: unknown) => this.#failure(error));
    this.#parts.log.add({
      method: request.method,
      user: visit.user,
      session: visit.session?.ref,
      originator: visit.originator,
      outcome: outcome.ok ? 'success' : outcome.error[0],
      milliseconds: clock.now() - start,
    });
    return outcome;
  }

  async #dispatch(visit: Visit): Promise<Outcome> {
    const { method: name, parameters } = visit.request;
    if (name === 'system.listMethods') return { ok: true, type: listType, value: this.#listMethods() };
    if (name.startsWith('system.isAlive')) return { ok: true, type: { kind: 'bool' }, value: true };
    const isAsync = name.startsWith(asyncPrefix);
    const { surroundings, messages } = this.#parts;
    const method = findMethod(surroundings.db.model, messages, isAsync ? name.slice(asyncPrefix.length) : name);
    if (method === undefined) throw new XapiError('MESSAGE_METHOD_UNKNOWN', name);
    if (this.#parts.coordinator !== undefined) throw new XapiError('HOST_IS_SLAVE', this.#parts.coordinator);
    if (isAsync && !method.message.async) throw new XapiError('Fault', `${name} has no asynchronous form`);
    const given = method.message.sessionless ? parameters : parameters.slice(1);
    this.#checkCount(method, given.length);
    if (method.message.sessionless) return this.#login(visit, method, given);
    const session = this.#enter(visit, parameters[0]);
    checkRole(session, method.name, method.message, method.field, keyOf(method, given));
    const values = this.#arguments(method, given);
    const call = isAsync ? this.#runAsync(session, method, values) : this.#runNow(visit, session, method, values);
    return await call;
  }

  #checkCount({ name, message, least }: Method, received: number): void {
    const expected = message.parameters.length;
    if (received >= least && received <= expected) return;
    throw new XapiError('MESSAGE_PARAMETER_COUNT_MISMATCH', name, String(expected), String(received));
  }

  #enter(visit: Visit, ref: unknown): Session {
    const session = this.#parts.sessions.find(typeof ref === 'string' ? ref : '');
    visit.session = session;
    visit.user = session.user;
    visit.originator = session.originator;
    return session;
  }

  #arguments(method: Method, given: readonly unknown[]): readonly WireValue[] {
    return method.message.parameters.map(({ name, type, defaultValue }, index) =>
      index < given.length
        ? toWireForm(this.#parts.surroundings.db.model, type, given[index], name)
        : ((defaultValue ?? '') as WireValue),
    );
  }

  async #login(visit: Visit, method: Method, given: readonly unknown[]): Promise<Outcome> {
    if (method.message.name !== 'login_with_password') throw new XapiError('NOT_IMPLEMENTED', method.name);
    const [user = '', password = '', , originator = ''] = this.#arguments(method, given).map(String);
    visit.user = user;
    visit.originator = originator;
    const session = await this.#parts.sessions.login(user, password, originator);
    visit.session = session;
    return { ok: true, type: method.message.result, value: session.ref };
  }

  async #runNow(visit: Visit, session: Session, method: Method, values: readonly WireValue[]): Promise<Outcome> {
    const { tasks } = this.#parts;
    if (!method.tasked)
      return this.#succeed(method, await this.#run(session, method, unseenTask(method), values, visit.gone));
    const ref = tasks.create(session, method.name, '');
    try {
      return this.#succeed(method, await this.#run(session, method, tasks.handle(ref), values, visit.gone));
    } finally {
      tasks.discard(ref);
    }
  }

  #runAsync(session: Session, method: Method, values: readonly WireValue[]): Outcome {
    const { tasks } = this.#parts;
    const ref = tasks.create(session, `${asyncPrefix}${method.name}`, '');
    const nobody = new AbortController().signal;
    this.#run(session, method, tasks.handle(ref), values, nobody)
      .then(
        (value): TaskEnd => ({
          status: 'success',
          result: xmlFragment(method.message.result, value, this.#parts.surroundings.db.model),
        }),
        (error: unknown): TaskEnd => ({ status: 'failure', error: this.#asXapiError(error) }),
      )
      .then((end) => tasks.finish(ref, end))
      .catch((error: unknown) => this.#asXapiError(error));
    return { ok: true, type: taskRef, value: ref };
  }

  async #run(
    session: Session,
    method: Method,
    task: CallTask,
    values: readonly WireValue[],
    gone: AbortSignal,
  ): Promise<WireValue> {
    const { handler, message, name } = method;
    if (message.removed) throw new XapiError('MESSAGE_REMOVED');
    if (handler === undefined) throw new XapiError('NOT_IMPLEMENTED', name);
    session.running += 1;
    try {
      const call = new RunningCall(this.#parts.surroundings, name, session, task, gone);
      return (await handler(call, ...(values as never[]))) ?? '';
    } finally {
      session.running -= 1;
    }
  }

  #succeed(method: Method, value: WireValue): Outcome {
    return { ok: true, type: method.message.result, value };
  }

  #failure(error: unknown): Outcome {
    const { code, parameters } = this.#asXapiError(error);
    return { ok: false, error: [code, ...parameters] };
  }

  #asXapiError(error: unknown): XapiError {
    if (error instanceof XapiError) return error;
    const stack = error instanceof Error ? error.stack : undefined;
    this.#parts.logger.error({ error: String(error), stack }, 'a message implementation failed');
    return new XapiError('INTERNAL_ERROR', String(error));
  }

  #listMethods(): readonly string[] {
    return ['system.listMethods', 'system.isAlive', ...methodNames(this.#parts.surroundings.db.model)];
  }
}

/** The key of a map that the call writes, for which a role of its own may be asked. */
function keyOf({ message: { kind } }: Method, given: readonly unknown[]): string | undefined {
  const [, key] = given;
  return (kind === 'add' || kind === 'remove') && typeof key === 'string' ? key : undefined;
}

/** Calls without effect make no task; the name in its place says so. */
function unseenTask({ name }: Method): CallTask {
  return {
    ref: `DummyRef:|${randomUUID()}|${name}`,
    progress: () => undefined,
    cancelled: new AbortController().signal,
  };
}
