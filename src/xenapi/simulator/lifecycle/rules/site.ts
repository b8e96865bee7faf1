import { follow, followAll, isSet, textOf } from '../records.ts';
import type { Rule } from './refusal.ts';
import { otherOperation } from './vm.ts';

const guests = new Set(['provision', 'vm_start', 'vm_resume', 'vm_migrate']);

/** Why an operation on a host is refused. */
export const hostRule: Rule = (records, ref, host, operation) => {
  if (guests.has(operation)) {
    const closed = otherOperation('host', ref, host, (current) => current.every((each) => guests.has(each)));
    return closed ?? (isSet(host, 'enabled') ? undefined : ['HOST_DISABLED', ref]);
  }
  const busy = otherOperation('host', ref, host, () => false);
  if (busy !== undefined) return busy;
  const live = isSet(follow(records, host, 'metrics', 'host_metrics'), 'live');
  if (operation === 'power_on') return live ? ['HOST_IS_LIVE', ref] : undefined;
  if (!live) return ['HOST_NOT_LIVE'];
  if (operation === 'enable') return isSet(host, 'enabled') ? ['HOST_NOT_DISABLED'] : undefined;
  if (operation !== 'shutdown' && operation !== 'reboot') return undefined;
  return isSet(host, 'enabled') ? ['HOST_NOT_DISABLED'] : undefined;
};

export const poolRule: Rule = (_records, ref, pool, operation) => {
  const busy = otherOperation('pool', ref, pool, () => false);
  if (busy !== undefined) return busy;
  if (operation === 'ha_disable') return isSet(pool, 'ha_enabled') ? undefined : ['HA_NOT_ENABLED'];
  return operation === 'ha_enable' && isSet(pool, 'ha_enabled') ? ['HA_IS_ENABLED'] : undefined;
};

export const networkRule: Rule = (_records, ref, network) => otherOperation('network', ref, network, () => true);

/** An appliance can be started while a member is down, and shut down while one is up. */
export const applianceRule: Rule = (records, ref, appliance, operation) => {
  const busy = otherOperation('VM_appliance', ref, appliance, () => false);
  if (busy !== undefined) return busy;
  const states = followAll(records, appliance, 'VMs', 'VM').map(([, vm]) => textOf(vm, 'power_state'));
  const wanted = operation === 'start' ? ['Halted'] : ['Running', 'Paused', 'Suspended'];
  return states.some((state) => wanted.includes(state)) ? undefined : ['OPERATION_PARTIALLY_FAILED', operation];
};
