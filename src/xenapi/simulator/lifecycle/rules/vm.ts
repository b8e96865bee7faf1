import type { WireRecord } from '../../wire-value.ts';
import { follow, isSet, mapOf, type Records, textOf } from '../records.ts';
import type { Refusal, Rule } from './refusal.ts';
import {
  admittedDuring,
  compatibleOperations,
  controlDomainOperations,
  forcedOperations,
  neededFeatures,
  powerStates,
  snapshotOperations,
  templateOperations,
} from './vm-operations.ts';

/** Why an operation on a machine is refused; the checks and their order are XAPI's. */
export const vmRule: Rule = (records, ref, vm, operation) =>
  blocked(ref, vm, operation) ??
  badPowerState(ref, vm, operation) ??
  otherOperation('VM', ref, vm, (current) => mayRunBeside(current, operation)) ??
  templateRefusal(ref, vm, operation) ??
  snapshotRefusal(ref, vm, operation) ??
  controlDomainRefusal(vm, operation) ??
  lackedFeature(records, ref, vm, operation);

/** True when the machine boots with emulated devices; records of old pools have no domain type. */
export function isHvm(vm: WireRecord): boolean {
  const type = textOf(vm, 'domain_type');
  return type === 'unspecified' || type === '' ? textOf(vm, 'HVM_boot_policy') !== '' : type === 'hvm';
}

/** The guest has paravirtual drivers, or needs none. */
export function hasDrivers(records: Records, vm: WireRecord): boolean {
  if (!isHvm(vm)) return true;
  return isSet(follow(records, vm, 'guest_metrics', 'VM_guest_metrics'), 'PV_drivers_detected');
}

/** VM_BAD_POWER_STATE when the machine's state forbids the operation. */
export function badPowerState(ref: string, vm: WireRecord, operation: string): Refusal | undefined {
  const expected = allowedStates(vm, operation);
  const actual = textOf(vm, 'power_state');
  if (expected.includes(actual)) return undefined;
  return ['VM_BAD_POWER_STATE', ref, expected.join(', ').toLowerCase(), actual.toLowerCase()];
}

function allowedStates(vm: WireRecord, operation: string): readonly string[] {
  const states = powerStates[operation] ?? [];
  const copying = operation === 'clone' || operation === 'copy';
  if (copying && isSet(vm, 'is_a_snapshot')) return [...states, 'Suspended'];
  const ofControlDomain = operation === 'changing_VCPUs' || operation === 'changing_memory_limits';
  return ofControlDomain && isSet(vm, 'is_control_domain') ? [...states, 'Running'] : states;
}

function blocked(ref: string, vm: WireRecord, operation: string): Refusal | undefined {
  const code = mapOf(vm, 'blocked_operations')[operation];
  return code === undefined ? undefined : ['OPERATION_BLOCKED', ref, String(code)];
}

/** OTHER_OPERATION_IN_PROGRESS unless the running operations admit this one. */
export function otherOperation(
  className: string,
  ref: string,
  record: WireRecord,
  admits: (current: readonly string[]) => boolean,
): Refusal | undefined {
  const entries = Object.entries(mapOf(record, 'current_operations'));
  const [first] = entries;
  if (first === undefined || admits(entries.map(([, operation]) => String(operation)))) return undefined;
  const [task, operation] = first;
  return ['OTHER_OPERATION_IN_PROGRESS', className, ref, String(operation), task];
}

function mayRunBeside(current: readonly string[], operation: string): boolean {
  const holdUps = forcedOperations[operation];
  if (holdUps !== undefined) return !current.some((other) => holdUps.includes(other));
  return current.every(
    (other) =>
      admittedDuring.get(other)?.includes(operation) ||
      compatibleOperations.some((group) => group.has(other) && group.has(operation)),
  );
}

function templateRefusal(ref: string, vm: WireRecord, operation: string): Refusal | undefined {
  if (!isSet(vm, 'is_a_template') || isSet(vm, 'is_a_snapshot')) {
    return operation === 'provision' && !isSet(vm, 'is_a_template') ? ['ONLY_PROVISION_TEMPLATE'] : undefined;
  }
  const own = isSet(vm, 'is_default_template');
  if (operation === 'destroy' && own) return ['VM_CANNOT_DELETE_DEFAULT_TEMPLATE', ref];
  const useful = templateOperations.has(operation) || (operation === 'migrate_send' && !own);
  return useful ? undefined : ['VM_IS_TEMPLATE', ref, operation];
}

function snapshotRefusal(ref: string, vm: WireRecord, operation: string): Refusal | undefined {
  if (!isSet(vm, 'is_a_snapshot')) return operation === 'revert' ? ['ONLY_REVERT_SNAPSHOT'] : undefined;
  return snapshotOperations.has(operation) ? undefined : ['VM_IS_SNAPSHOT', ref, operation];
}

function controlDomainRefusal(vm: WireRecord, operation: string): Refusal | undefined {
  if (!isSet(vm, 'is_control_domain') || controlDomainOperations.has(operation)) return undefined;
  return ['OPERATION_NOT_ALLOWED', 'This operation is not allowed on a control domain'];
}

function lackedFeature(records: Records, ref: string, vm: WireRecord, operation: string): Refusal | undefined {
  const features = neededFeatures[operation];
  if (features === undefined || textOf(vm, 'power_state') !== 'Running' || hasDrivers(records, vm)) return undefined;
  const other = mapOf(follow(records, vm, 'guest_metrics', 'VM_guest_metrics'), 'other');
  return features.some((feature) => other[feature] === '1') ? undefined : ['VM_LACKS_FEATURE', ref];
}
