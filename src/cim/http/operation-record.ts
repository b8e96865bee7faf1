import type { Logger } from '../../logger.ts';
import type { AuditLog } from '../audit.ts';
import { cimError } from '../catalogue.ts';
import { CIMError } from '../errors.ts';
import type { Invocation } from '../operations/methods.ts';
import type { Result } from '../operations/result.ts';
import type { MethodResult } from '../provider.ts';
import type { InstancePath } from '../values/path.ts';
import { isAudited, operationEvent, type RecordedCall } from './audit-events.ts';
import { targetOf } from './call-target.ts';

export interface RecordOptions {
  readonly logger: Logger;
  readonly audit: AuditLog | undefined;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** What the logs will tell of one call. */
export class OperationRecord {
  readonly #options: RecordOptions;
  readonly #recorded: RecordedCall;
  readonly #start: number;
  #outcome = 'ok';
  /** Lists are made while the reply is written; everything else has been done by then. */
  #isDone = false;
  /** What a method answered. */
  #result: MethodResult | undefined;
  /** The path of the instance that was created. */
  #created: InstancePath | undefined;

  constructor(options: RecordOptions, recorded: RecordedCall) {
    this.#options = options;
    this.#recorded = recorded;
    this.#start = options.now();
  }

  answered(invocation: Invocation): Invocation {
    this.#isDone = true;
    this.#result = invocation.result;
    return invocation;
  }

  made(result: Result): Result {
    this.#isDone = result.kind === 'none' || result.kind === 'instance-name';
    if (result.kind === 'instance-name') this.#created = result.path;
    return result;
  }

  /** Turns whatever went wrong into the error that the client gets. */
  fail(error: unknown): CIMError {
    const answer = error instanceof CIMError ? error : cimError('internal');
    if (answer !== error) this.#options.logger.error({ err: error }, 'operation failed unexpectedly');
    this.#outcome = answer.status;
    return answer;
  }

  /** The reply was broken off. */
  abort(reason: string): void {
    if (!this.#isDone) this.#outcome = `aborted: ${reason}`;
  }

  /** Writes the lines; `bytes` is the length of the reply, `batch` the number of calls that share one. */
  write({ bytes, batch }: { readonly bytes?: number; readonly batch?: number }): void {
    const { logger, audit, now } = this.#options;
    const { call, principal } = this.#recorded;
    const { name: operation, namespace } = call;
    const outcome = this.#outcome;
    const ms = Math.round((now() - this.#start) * 1000) / 1000;
    const user = principal.name;
    logger.info(
      { user, operation, namespace, class: targetOf(call)?.className, outcome, ms, bytes, batch },
      'operation',
    );
    if (!isAudited(call, outcome)) return;
    audit?.write(operationEvent(this.#recorded, { outcome, result: this.#result, created: this.#created }));
  }
}
