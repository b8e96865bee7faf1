import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import { addTo, removeFrom, setter } from '../../messages/generic.ts';
import { type WireMap, wireMap } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { allowedOperations } from '../allowed-operations.ts';
import { updateMetrics } from '../domain.ts';
import { accepting, operate } from '../operation.ts';
import { possibleHosts } from '../placement.ts';
import { followAll, intOf, mapOf, textOf } from '../records.ts';
import { freePositions } from '../storage/positions.ts';

/** VM.set_VCPUs_max and set_VCPUs_at_startup: 0 < at startup <= max. */
async function setProcessors(call: Call, vm: string, field: string, value: string): Promise<void> {
  const { db } = call;
  await operate(call, 'VM', vm, 'changing_VCPUs', () => {
    const record = { ...db.record('VM', vm), [field]: value };
    const [startup, most] = [intOf(record, 'VCPUs_at_startup'), intOf(record, 'VCPUs_max')];
    if (startup < 1n || most < startup) throw new XapiError('INVALID_VALUE', field, value);
    db.set('VM', vm, field, String(BigInt(value)));
  });
}

async function setProcessorsLive(call: Call, vm: string, value: string): Promise<void> {
  const { db } = call;
  await operate(call, 'VM', vm, 'changing_VCPUs_live', async () => {
    const record = db.record('VM', vm);
    const count = BigInt(value);
    if (count < 1n || count > intOf(record, 'VCPUs_max')) throw new XapiError('INVALID_VALUE', 'VCPU_number', value);
    await call.work(0.2);
    db.batch(() => {
      db.set('VM', vm, 'VCPUs_at_startup', String(count));
      updateMetrics(call, record, { VCPUs_number: String(count) });
    });
  });
}

async function setShadow(call: Call, vm: string, operation: string, value: number): Promise<void> {
  await operate(call, 'VM', vm, operation, () => {
    if (value < 1) throw new XapiError('INVALID_VALUE', 'multiplier', String(value));
    call.db.set('VM', vm, 'HVM_shadow_multiplier', value);
  });
}

/** VM.set_HVM_boot_policy: kept for old clients; it also decides the type of the domain. */
function setBootPolicy(call: Call, vm: string, policy: string): void {
  call.db.update('VM', vm, { HVM_boot_policy: policy, domain_type: policy === '' ? 'pv' : 'hvm' });
}

function setDomainType(call: Call, vm: string, type: string): void {
  call.db.update('VM', vm, { domain_type: type, HVM_boot_policy: type === 'hvm' ? 'BIOS order' : '' });
}

function setOrdinal(call: Call, vm: string, field: string, value: string): void {
  if (BigInt(value) < 0n) throw new XapiError('INVALID_VALUE', field, value);
  call.db.set('VM', vm, field, value);
}

function setRestartPriority(call: Call, vm: string, value: string): void {
  if (!['', 'best-effort', 'restart'].includes(value))
    throw new XapiError('INVALID_VALUE', 'ha_restart_priority', value);
  call.db.update('VM', vm, { ha_restart_priority: value, ha_always_run: value === 'restart' });
}

const changingNvram =
  <P extends readonly unknown[]>(change: (call: Call, vm: string, ...parameters: P) => void) =>
  (call: Call, vm: string, ...parameters: P) =>
    operate(call, 'VM', vm, 'changing_NVRAM', () => change(call, vm, ...parameters));

/** VM.add_to_blocked_operations: a reason takes the place of another. */
function addBlocked(call: Call, vm: string, operation: string, reason: string): void {
  const blocked = Object.entries(mapOf(call.db.record('VM', vm), 'blocked_operations'));
  call.db.set('VM', vm, 'blocked_operations', wireMap([...blocked, [operation, reason]]));
}

function setBiosStrings(call: Call, vm: string, value: WireMap): void {
  const known = mapOf(call.db.record('VM', vm), 'bios_strings');
  if (Object.keys(known).length > 0) throw new XapiError('VM_BIOS_STRINGS_ALREADY_SET');
  call.db.set('VM', vm, 'bios_strings', value);
}

function copyBiosStrings(call: Call, vm: string, host: string): void {
  setBiosStrings(call, vm, mapOf(call.db.record('host', host), 'bios_strings'));
}

function setAppliance(call: Call, vm: string, appliance: string): void {
  if (appliance !== nullRef) call.db.record('VM_appliance', appliance);
  call.db.set('VM', vm, 'appliance', appliance);
}

function refreshOperations(call: Call, vm: string): void {
  const { db } = call;
  db.set('VM', vm, 'allowed_operations', allowedOperations(db, 'VM', vm, db.record('VM', vm)));
}

/** VM.assert_agile: nothing binds the machine to one host. */
function assertAgile(call: Call, vm: string): void {
  const { db } = call;
  for (const [, vbd] of followAll(db, db.record('VM', vm), 'VBDs', 'VBD')) {
    const sr = textOf(db.get('VDI', textOf(vbd, 'VDI')), 'SR');
    if (sr !== '' && db.get('SR', sr)?.['shared'] !== true) {
      throw new XapiError('HA_CONSTRAINT_VIOLATION_SR_NOT_SHARED', sr);
    }
  }
}

const allowedDevices = (kind: 'VBD' | 'VIF') => (call: Call, vm: string) =>
  freePositions(call.db, call.db.record('VM', vm), kind);

export const settingMessages: MessageTable = {
  'VM.set_VCPUs_max': (call, vm: string, value: string) => setProcessors(call, vm, 'VCPUs_max', value),
  'VM.set_VCPUs_at_startup': (call, vm: string, value: string) => setProcessors(call, vm, 'VCPUs_at_startup', value),
  'VM.set_VCPUs_number_live': setProcessorsLive,
  'VM.add_to_VCPUs_params_live': () => {
    throw new XapiError('NOT_IMPLEMENTED', 'VM.add_to_VCPUs_params_live');
  },
  'VM.set_HVM_shadow_multiplier': (call, vm: string, value: number) =>
    setShadow(call, vm, 'changing_shadow_memory', value),
  'VM.set_shadow_multiplier_live': (call, vm: string, value: number) =>
    setShadow(call, vm, 'changing_shadow_memory_live', value),
  'VM.set_HVM_boot_policy': setBootPolicy,
  'VM.set_domain_type': setDomainType,
  'VM.set_actions_after_crash': setter('VM', 'actions_after_crash'),
  'VM.set_has_vendor_device': setter('VM', 'has_vendor_device'),
  'VM.set_suspend_VDI': setter('VM', 'suspend_VDI'),
  'VM.set_groups': setter('VM', 'groups'),
  'VM.set_appliance': setAppliance,
  'VM.set_order': (call, vm: string, value: string) => setOrdinal(call, vm, 'order', value),
  'VM.set_start_delay': (call, vm: string, value: string) => setOrdinal(call, vm, 'start_delay', value),
  'VM.set_shutdown_delay': (call, vm: string, value: string) => setOrdinal(call, vm, 'shutdown_delay', value),
  'VM.set_ha_restart_priority': setRestartPriority,
  'VM.set_ha_always_run': (call, vm: string, value: boolean) => setRestartPriority(call, vm, value ? 'restart' : ''),
  'VM.set_NVRAM': changingNvram(setter('VM', 'NVRAM')),
  'VM.add_to_NVRAM': changingNvram(addTo('VM', 'NVRAM')),
  'VM.remove_from_NVRAM': changingNvram(removeFrom('VM', 'NVRAM')),
  'VM.add_to_blocked_operations': addBlocked,
  'VM.set_bios_strings': setBiosStrings,
  'VM.copy_bios_strings': copyBiosStrings,
  'VM.send_sysrq': (call, vm: string) => void accepting(call, 'VM', vm, 'send_sysrq'),
  'VM.send_trigger': (call, vm: string) => void accepting(call, 'VM', vm, 'send_trigger'),
  'VM.update_allowed_operations': refreshOperations,
  'VM.assert_operation_valid': (call, vm: string, operation: string) => void accepting(call, 'VM', vm, operation),
  'VM.assert_agile': assertAgile,
  'VM.get_allowed_VBD_devices': allowedDevices('VBD'),
  'VM.get_allowed_VIF_devices': allowedDevices('VIF'),
  'VM.get_possible_hosts': (call, vm: string) => possibleHosts(call.db, vm, call.db.record('VM', vm)),
};
