import { type InstancePath, printObjectPath } from '../../cim/index.ts';
import type { MessageName } from '../../xenapi/index.ts';
import type { JobRequest } from '../engine/method-runner.ts';
import { classKey, targetKey } from './job.ts';

/**
 * Starts a message as a task and marks this as a job: class and target stand in the task's own `other_config`, so every
 * bridge to the pool shows the same jobs. A task that the role may not mark is cancelled: nobody could follow it.
 */
export const startJob = async <N extends MessageName>(request: JobRequest<N>): Promise<InstancePath> => {
  const { session, jobClass, message, parameters, target } = request;
  const task = await session.start(message, ...parameters);
  try {
    await session.call('task.add_to_other_config', task, targetKey, printObjectPath(target));
    await session.call('task.add_to_other_config', task, classKey, jobClass);
    const uuid = await session.call('task.get_uuid', task);
    return { kind: 'instance-path', className: jobClass, keys: new Map([['InstanceID', `Xen:${uuid}`]]) };
  } catch (error) {
    await session.call('task.cancel', task).catch(() => undefined);
    throw error;
  }
};
