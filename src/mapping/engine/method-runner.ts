import type { InstancePath } from '../../cim/index.ts';
import type { Logger } from '../../logger.ts';
import { type MessageName, type Messages, type Mirror, XenApiError, type XenSession } from '../../xenapi/index.ts';
import type { JobClassName, Operations, ReturnCodes } from '../define/method.ts';
import { meaningOf, toCIMError } from './errors.ts';
import type { CompiledModel } from './model.ts';

/** An asynchronous message that shall be shown as a job. */
export interface JobRequest<N extends MessageName> {
  readonly session: XenSession;
  readonly jobClass: JobClassName;
  readonly message: N;
  readonly parameters: Messages[N]['parameters'];
  /** The instance that the method was called on. */
  readonly target: InstancePath;
}

/** What running methods takes. */
export interface RunnerOptions {
  readonly mirror: Mirror;
  /** Makes a job of a task of the pool. */
  startJob<N extends MessageName>(request: JobRequest<N>): Promise<InstancePath>;
  readonly logger: Logger;
}

/**
 * Runs a method on `target` in the session of its caller. Its effect is in the mirror when this resolves, unless the
 * mirror does not keep up, which the log tells. When it fails, the steps that were done are undone, the last first, and
 * the error becomes a CIM error; the mirror shows what is left of them by then, too. Of several
 * failures (AggregateError) the first one does, and the log tells the others.
 */
export async function run<R>(
  options: RunnerOptions,
  model: CompiledModel,
  session: XenSession,
  target: InstancePath,
  method: (operations: Operations) => Promise<R>,
): Promise<R> {
  const undos: (() => Promise<unknown>)[] = [];
  let hasChanged = false;
  const operations: Operations = {
    session,
    inventory: options.mirror,
    startJob: (jobClass, message, ...parameters) =>
      options.startJob({ session, jobClass, message, parameters, target }),
    find: (mapping, path) => model.record(mapping, path),
    pathOf: (mapping, record) => model.sourceOf(mapping)?.on(record)[0]?.path,
    async step(action, undo) {
      const result = await action();
      hasChanged = true;
      if (undo) undos.push(async () => undo(result));
      return result;
    },
  };
  let answer: R;
  try {
    answer = await method(operations);
  } catch (failure) {
    const [error, ...others] = failure instanceof AggregateError ? failure.errors : [failure];
    for (const other of others) options.logger.error({ error: other }, 'another step has failed, too');
    await undoAll(options, undos);
    if (hasChanged) await catchUp(options);
    // What is about to be created has no path yet that could be told.
    throw toCIMError(error, target.keys.size > 0 ? target : undefined);
  }
  await catchUp(options);
  return answer;
}

async function undoAll({ logger }: RunnerOptions, undos: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const undo of undos.toReversed()) {
    await undo().catch((error) => logger.error({ error }, 'a step could not be undone'));
  }
}

/** What was done at the pool stays done where the mirror does not hear of it in time. */
async function catchUp({ mirror, logger }: RunnerOptions): Promise<void> {
  await mirror.synchronise().catch((error) => logger.warn({ error }, 'the mirror may be behind'));
}

/** The return value that stands for an error; undefined where it has to be thrown. */
export function returnCodeOf(error: unknown, failures: ReturnCodes | undefined): number | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (failures === undefined || !(cause instanceof XenApiError)) return undefined;
  const meaning = meaningOf(cause.code);
  return meaning.status === 'ACCESS_DENIED' ? undefined : meaning[failures];
}
