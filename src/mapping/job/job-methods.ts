import { CIMError, type CIMInstance, errorInstance, type InstancePath } from '../../cim/index.ts';
import { XenApiError, type XenRecord } from '../../xenapi/index.ts';
import { isTimeout } from '../define/datetime.ts';
import { deletion } from '../define/deletion.ts';
import type { RecordMapping } from '../define/mapping.ts';
import { type JobClassName, method, type Operations } from '../define/method.ts';
import { refusal } from '../define/refusals.ts';
import { toCIMError } from '../engine/errors.ts';
import { failureOf } from './job.ts';

/** CIM_ConcreteJob.RequestStateChange, RequestedState: both end the work, the pool knows one way to do so. */
const terminate = 4;
const kill = 5;

/** Return values of the job methods (DSP1103, from the ValueMaps of the schema). */
const completed = 0;
const notSupported = 1;
const failed = 4;
const invalidParameter = 5;
const invalidStateTransition = 4097;
const noTimeout = 4098;

/** The methods of a job class, one set for all of them. */
export const jobMethods = (job: RecordMapping<JobClassName, 'task'>) => ({
  getError: method(job, 'GetError', {
    run: async ({ target, path }) => {
      const error = errorOf(target, path);
      return error ? { returns: completed, out: { Error: error } } : completed;
    },
  }),
  getErrors: method(job, 'GetErrors', {
    run: async ({ target, path }) => {
      const error = errorOf(target, path);
      return { returns: completed, out: { Errors: error ? [error] : [] } };
    },
  }),
  killJob: method(job, 'KillJob', {
    run: async (call) => {
      if (call.target.status !== 'pending') return failed;
      await cancel(call, call.target);
      return completed;
    },
  }),
  requestStateChange: method(job, 'RequestStateChange', {
    run: async (call) => {
      const { RequestedState, TimeoutPeriod } = call.in;
      if (RequestedState === undefined) return invalidParameter;
      if (isTimeout(TimeoutPeriod)) return noTimeout;
      if (RequestedState !== terminate && RequestedState !== kill) return notSupported;
      if (call.target.status !== 'pending') return invalidStateTransition;
      await cancel(call, call.target);
      return completed;
    },
  }),
  deleteJob: deletion(job, ['task.destroy'], async ({ session, target }) => {
    if (target.status === 'pending' || target.status === 'cancelling') {
      throw refusal('jobIsRunning');
    }
    await session.call('task.destroy', target.$ref);
  }),
});

/** Asks the pool to end the work; a task that cannot be cancelled is told as an error of the pool. */
const cancel = ({ session }: Operations, task: XenRecord<'task'>): Promise<unknown> =>
  session.call('task.cancel', task.$ref);

/** What a failed job tells: the error of the pool as a CIM_Error. @see DSP0004, CIM_Error */
const errorOf = (task: XenRecord<'task'>, path: InstancePath): CIMInstance | undefined => {
  const failure = failureOf(task);
  if (failure === undefined) return undefined;
  const error = toCIMError(new XenApiError(failure.code, failure.parameters), path);
  return error instanceof CIMError ? errorInstance(error) : undefined;
};
