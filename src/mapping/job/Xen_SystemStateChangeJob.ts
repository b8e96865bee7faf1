import { instances } from '../define/instances.ts';
import { classKey, jobKey, jobProperties, jobUnmapped } from './job.ts';
import { jobMethods } from './job-methods.ts';

/** The job of RequestStateChange. @see DSP1103 Job Control Profile, CIM_ConcreteJob */
export const systemStateChangeJob = instances('Xen_SystemStateChangeJob', {
  from: 'task',
  when: (task) => task.other_config.get(classKey) === 'Xen_SystemStateChangeJob',
  key: jobKey,
  properties: jobProperties,
  unmapped: jobUnmapped,
});

export const { getError, getErrors, killJob, requestStateChange, deleteJob } = jobMethods(systemStateChangeJob);
