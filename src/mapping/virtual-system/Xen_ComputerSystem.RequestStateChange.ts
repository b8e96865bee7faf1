import { isTimeout } from '../define/datetime.ts';
import { method } from '../define/method.ts';
import { powerParameters, transition } from './state-transitions.ts';
import { computerSystem } from './Xen_ComputerSystem.ts';

/** Return values of CIM_EnabledLogicalElement.RequestStateChange. */
const invalidParameter = 5;
const jobStarted = 4096;
const invalidStateTransition = 4097;
const noTimeout = 4098;

/**
 * Starts, stops, suspends, pauses or reboots a machine, as a job. Where the pool's state forbids it, nothing is started.
 * @see DSP1057 Virtual System Profile, CIM_ComputerSystem.RequestStateChange
 */
export const requestStateChange = method(computerSystem, 'RequestStateChange', {
  failures: 'stateChange',
  run: async ({ in: { RequestedState, TimeoutPeriod }, target, startJob }) => {
    if (RequestedState === undefined) return invalidParameter;
    if (isTimeout(TimeoutPeriod)) return noTimeout;
    const message = target.is_control_domain ? undefined : transition(RequestedState, target.power_state);
    if (message === undefined) return invalidStateTransition;
    const job = await startJob('Xen_SystemStateChangeJob', message, ...powerParameters(message, target.$ref));
    return { returns: jobStarted, out: { Job: job } };
  },
});
