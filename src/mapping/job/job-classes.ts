import { systemStateChangeJob } from './Xen_SystemStateChangeJob.ts';

/** The classes of jobs that there are; a task is a job of one of them. */
export const jobClasses = [systemStateChangeJob] as const;
