import type { Database, DatabaseChange } from '../database.ts';
import type { WireRecord } from '../wire-value.ts';
import { follow, type Records, setOf, textOf } from './records.ts';
import { vbdRule, vifRule } from './rules/devices.ts';
import type { Refusal, Rule } from './rules/refusal.ts';
import { applianceRule, hostRule, networkRule, poolRule } from './rules/site.ts';
import { srRule, vdiRule } from './rules/storage.ts';
import { vmRule } from './rules/vm.ts';
import { toldOperations } from './rules/vm-operations.ts';

type Place = readonly [className: string, ref: string];

interface Advice {
  readonly rule: Rule;
  readonly operations: readonly string[];
}

const places = (record: WireRecord | undefined, field: string, className: string): readonly Place[] =>
  setOf(record, field).map((ref) => [className, ref] as const);

const diskOperations = [
  'vdi_create',
  'vdi_introduce',
  'vdi_destroy',
  'vdi_resize',
  'vdi_clone',
  'vdi_snapshot',
  'vdi_mirror',
];
const guestOperations = ['provision', 'vm_start', 'vm_resume', 'vm_migrate'];

/** For each class with `allowed_operations`: the operations it tells of, and what decides on them. */
const advised: Readonly<Record<string, Advice>> = {
  VM: { rule: vmRule, operations: toldOperations },
  VBD: { rule: vbdRule, operations: ['attach', 'eject', 'insert', 'plug', 'unplug', 'unplug_force'] },
  VIF: { rule: vifRule, operations: ['attach', 'plug', 'unplug'] },
  VDI: {
    rule: vdiRule,
    operations: [
      'snapshot',
      'clone',
      'copy',
      'resize',
      'resize_online',
      'destroy',
      'forget',
      'update',
      'generate_config',
    ],
  },
  SR: {
    rule: srRule,
    operations: [
      'scan',
      'destroy',
      'forget',
      'plug',
      'unplug',
      'update',
      'pbd_create',
      'pbd_destroy',
      ...diskOperations,
    ],
  },
  host: {
    rule: hostRule,
    operations: ['evacuate', 'shutdown', 'reboot', 'power_on', 'enable', ...guestOperations],
  },
  pool: { rule: poolRule, operations: ['ha_enable', 'ha_disable', 'cluster_create'] },
  network: { rule: networkRule, operations: ['attaching'] },
  VM_appliance: { rule: applianceRule, operations: ['start', 'clean_shutdown', 'hard_shutdown', 'shutdown'] },
};

/** The classes whose records tell of allowed operations. */
export const advisedClasses: readonly string[] = Object.keys(advised);

/** Other records that are judged anew when one of these classes changes. */
const dependants: Readonly<Record<string, (records: Records, record: WireRecord) => readonly Place[]>> = {
  VM: (_records, vm) => [
    ...places(vm, 'VBDs', 'VBD'),
    ...places(vm, 'VIFs', 'VIF'),
    ['VM_appliance', textOf(vm, 'appliance')],
  ],
  VBD: (_records, vbd) => [['VDI', textOf(vbd, 'VDI')]],
  PBD: (records, pbd) => [['SR', textOf(pbd, 'SR')], ...places(follow(records, pbd, 'SR', 'SR'), 'VDIs', 'VDI')],
};

/** Why an operation on a record is refused now; undefined when it may go ahead. */
export function refusalOf(
  records: Records,
  className: string,
  ref: string,
  record: WireRecord,
  operation: string,
): Refusal | undefined {
  return advised[className]?.rule(records, ref, record, operation);
}

/** The operations that a record would accept now. */
export function allowedOperations(
  records: Records,
  className: string,
  ref: string,
  record: WireRecord,
): readonly string[] {
  const advice = advised[className];
  return advice?.operations.filter((operation) => advice.rule(records, ref, record, operation) === undefined) ?? [];
}

/** Brings `allowed_operations` up to date for what changed in a batch; a listener for `Database.beforeCommit`. */
export function refreshAllowedOperations(db: Database, changes: readonly DatabaseChange[]): void {
  for (const [className, refs] of affected(db, changes)) for (const ref of refs) refresh(db, className, ref);
}

function affected(db: Database, changes: readonly DatabaseChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const refs = new Map(advisedClasses.map((className) => [className, new Set<string>()]));
  for (const { class: className, ref, before, after } of changes) {
    refs.get(className)?.add(ref);
    for (const record of [before, after]) {
      if (record === undefined) continue;
      for (const [other, otherRef] of dependants[className]?.(db, record) ?? []) refs.get(other)?.add(otherRef);
    }
  }
  return refs;
}

function refresh(db: Database, className: string, ref: string): void {
  const record = db.get(className, ref);
  if (record === undefined || !('allowed_operations' in record)) return;
  const now = allowedOperations(db, className, ref, record);
  const before = setOf(record, 'allowed_operations');
  const same = now.length === before.length && now.every((operation, index) => operation === before[index]);
  if (!same) db.update(className, ref, { allowed_operations: now });
}
