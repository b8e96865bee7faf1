import type { CIMDateTime } from '../../cim/index.ts';
import { interval } from '../define/datetime.ts';
import { constant, datetime, text } from '../define/sources.ts';
import { describeError, meaningOf } from '../engine/errors.ts';

/** Where a task keeps the class of the job that it is; tasks without it are no jobs. */
export const classKey = 'xen-cim:job';

/** Where a task keeps the path of the instance that the method was called on. */
export const targetKey = 'xen-cim:target';

/** How long the toolstack keeps the task of a job that has ended. */
const kept = '00000000010500.000000:000' as CIMDateTime;

const noTime = '1970-01-01T00:00:00Z';

interface Task {
  readonly created: string;
  readonly finished: string;
  readonly status: string;
  readonly progress: number;
  readonly error_info: readonly string[];
}

const hasEnded = (task: Task): boolean => task.finished !== noTime;

const elapsed = (task: Task): CIMDateTime | null =>
  hasEnded(task) && task.created !== noTime
    ? interval(Math.max(0, (Date.parse(task.finished) - Date.parse(task.created)) / 1000))
    : null;

/** The Xen-API error that a task ended with, if any. */
export const failureOf = (
  task: Task,
): { readonly code: string; readonly parameters: readonly string[] } | undefined => {
  const [code, ...parameters] = task.error_info;
  return task.status === 'failure' && code !== undefined ? { code, parameters } : undefined;
};

/** One line for people, as method errors have it. */
const describeFailure = (task: Task): string | null => {
  const failure = failureOf(task);
  return failure ? describeError(failure.code, failure.parameters) : null;
};

/** The key of every job. */
export const jobKey = { InstanceID: text('Xen:{uuid}') };

/** What every job tells about its task. @see DSP1103 Job Control Profile, CIM_ConcreteJob */
export const jobProperties = {
  Name: text('{name_label}'),
  ElementName: text('{name_label}'),
  Caption: constant('Xen Task'),
  Description: text('{name_description}'),
  JobState: ['status', { pending: 4, success: 7, failure: 10, cancelling: 6, cancelled: 8 }, 4],
  JobStatus: text('{status}'),
  OperationalStatus: [
    'status',
    { pending: [2], success: [17, 2], failure: [17, 6], cancelling: [2], cancelled: [17, 10] },
    [0],
  ],
  HealthState: ['status', { pending: 5, success: 5, failure: 10, cancelling: 5, cancelled: 5 }, 0],
  PercentComplete: (task: Task) => (hasEnded(task) ? 100 : Math.min(100, Math.trunc(task.progress * 100))),
  TimeSubmitted: datetime('created'),
  StartTime: datetime('created'),
  TimeOfLastStateChange: datetime('finished'),
  ElapsedTime: elapsed,
  DeleteOnCompletion: constant(true),
  TimeBeforeRemoval: constant(kept),
  ErrorCode: (task: Task) => {
    const failure = failureOf(task);
    return failure ? meaningOf(failure.code).stateChange : 0;
  },
  ErrorDescription: describeFailure,
} as const;

/** Properties of jobs that no task fills. */
export const jobUnmapped = {
  'JobState says it': ['Status'],
  'a job tells nobody when it is done': ['Notify'],
  'the pool does not tell who started a task': ['Owner'],
  'the parameters of the method are not kept': ['JobInParameters', 'JobOutParameters'],
} as const;
