import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import { type WireRecord, wireMap, wireTime } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { createImage } from '../images.ts';
import { accepting, operate } from '../operation.ts';
import { intOf, mapOf, poolOf, setOf, textOf } from '../records.ts';
import { isHvm } from '../rules/vm.ts';
import { assertMemoryOrder, memoryOverhead } from './memory.ts';

/** VM.create: the record of a machine that is halted, with metrics but without devices. */
function create(call: Call, fields: WireRecord): string {
  const { db, clock } = call;
  assertMemoryOrder(fields);
  assertProcessors(fields);
  return db.batch(() => {
    const metrics = db.create('VM_metrics', {
      install_time: wireTime(clock.now()),
      last_updated: wireTime(clock.now()),
      current_domain_type: 'unspecified',
    });
    const given = textOf(fields, 'domain_type');
    const type = given === '' || given === 'unspecified' ? (isHvm(fields) ? 'hvm' : 'pv') : given;
    return db.create('VM', {
      actions_after_softreboot: 'soft_reboot',
      HVM_shadow_multiplier: 1,
      ...fields,
      domain_type: type,
      metrics,
      power_state: textOf(fields, 'power_state') === 'Suspended' ? 'Suspended' : 'Halted',
      resident_on: nullRef,
      domid: '-1',
      memory_overhead: memoryOverhead(fields),
      other_config: withMacSeed(call, fields),
    });
  });
}

function assertProcessors(fields: WireRecord): void {
  const [startup, most] = [intOf(fields, 'VCPUs_at_startup'), intOf(fields, 'VCPUs_max')];
  if (startup < 1n) throw new XapiError('INVALID_VALUE', 'VCPUs_at_startup', String(startup));
  if (most < startup) throw new XapiError('INVALID_VALUE', 'VCPUs_max', String(most));
}

function withMacSeed({ db }: Call, fields: WireRecord) {
  const given = mapOf(fields, 'other_config');
  return 'mac_seed' in given ? given : wireMap([...Object.entries(given), ['mac_seed', db.newUuid()]]);
}

/** VM.destroy: the record, its devices and metrics go; the images of its disks and of its memory stay. */
async function destroy(call: Call, vm: string): Promise<void> {
  await operate(call, 'VM', vm, 'destroy', async () => {
    await call.work(0.2);
    call.db.batch(() => removeMachine(call, vm));
  });
}

/** Destroys a machine with its devices and metrics. */
export function removeMachine(call: Call, vm: string): void {
  const { db } = call;
  const record = db.record('VM', vm);
  for (const [field, className] of Object.entries(ownedSets)) {
    for (const ref of setOf(record, field)) if (db.get(className, ref) !== undefined) db.destroy(className, ref);
  }
  for (const [field, className] of Object.entries(ownedRecords)) {
    const ref = textOf(record, field);
    if (db.get(className, ref) !== undefined) db.destroy(className, ref);
  }
  for (const child of setOf(record, 'children')) db.update('VM', child, { parent: textOf(record, 'parent') });
  for (const snapshot of setOf(record, 'snapshots')) db.update('VM', snapshot, { snapshot_of: nullRef });
  db.destroy('VM', vm);
}

const ownedSets = { VBDs: 'VBD', VIFs: 'VIF', VTPMs: 'VTPM', VGPUs: 'VGPU', VUSBs: 'VUSB', consoles: 'console' };
const ownedRecords = { metrics: 'VM_metrics', guest_metrics: 'VM_guest_metrics' };

/** VM.provision: a template becomes a machine, with the disks that its `other_config` asks for. */
async function provision(call: Call, vm: string): Promise<void> {
  const { db } = call;
  await operate(call, 'VM', vm, 'provision', async () => {
    const config = mapOf(db.record('VM', vm), 'other_config');
    const disks = wantedDisks(call, String(config['disks'] ?? ''));
    await call.work(1, 0.9);
    db.batch(() => {
      for (const disk of disks) addDisk(call, vm, disk);
      const left = Object.entries(config).filter(([key]) => key !== 'disks');
      db.update('VM', vm, { is_a_template: false, other_config: wireMap(left) });
      markInstalled(call, vm);
    });
  });
}

function markInstalled({ db, clock }: Call, vm: string): void {
  const metrics = textOf(db.record('VM', vm), 'metrics');
  if (db.get('VM_metrics', metrics) !== undefined) {
    db.update('VM_metrics', metrics, { install_time: wireTime(clock.now()) });
  }
}

interface WantedDisk {
  readonly position: string;
  readonly bytes: bigint;
  readonly sr: string;
  readonly bootable: boolean;
  readonly type: string;
}

/** Reads `<provision><disk device="0" size="…" sr="…" bootable="true" type="system"/>…</provision>`. */
function wantedDisks(call: Call, xml: string): readonly WantedDisk[] {
  return [...xml.matchAll(/<disk\b([^<>]*)>/g)].map(([, text = '']) => {
    const attributes = new Map(
      [...text.matchAll(/\b(\w+)\s*=\s*["']([^"']*)["']/g)].map(([, key, value]) => [key, value]),
    );
    const size = attributes.get('size') ?? '0';
    if (!/^\d{1,18}$/.test(size)) throw new XapiError('INTERNAL_ERROR', `a disk cannot have the size ${size}`);
    const sr = repository(call, attributes.get('sr') ?? '');
    accepting(call, 'SR', sr, 'vdi_create');
    return {
      position: attributes.get('device') ?? '0',
      bytes: BigInt(size),
      sr,
      bootable: attributes.get('bootable') === 'true',
      type: attributes.get('type') ?? 'system',
    };
  });
}

function repository(call: Call, uuid: string): string {
  const { db } = call;
  const sr = uuid === '' ? textOf(poolOf(db)?.[1], 'default_SR') : (db.byUuid('SR', uuid) ?? '');
  if (db.get('SR', sr) === undefined) {
    throw uuid === '' ? new XapiError('DEFAULT_SR_NOT_FOUND', sr) : new XapiError('UUID_INVALID', 'SR', uuid);
  }
  return sr;
}

function addDisk(call: Call, vm: string, { position, bytes, sr, bootable, type }: WantedDisk): void {
  const name = textOf(call.db.record('VM', vm), 'name_label');
  const image = createImage(call, sr, bytes, {
    name_label: `${name} ${position}`,
    name_description: 'Created by template provisioner',
    type,
  });
  call.db.create('VBD', {
    VM: vm,
    VDI: image,
    userdevice: position,
    bootable,
    mode: 'RW',
    type: 'Disk',
    unpluggable: false,
    other_config: { owner: '' },
  });
}

function setIsTemplate(call: Call, vm: string, value: boolean): void {
  if (value) accepting(call, 'VM', vm, 'make_into_template');
  else if (call.db.record('VM', vm)['is_default_template'] === true)
    throw new XapiError('VM_IS_TEMPLATE', vm, 'set_is_a_template');
  call.db.set('VM', vm, 'is_a_template', value);
}

export const recordMessages: MessageTable = {
  'VM.create': create,
  'VM.destroy': destroy,
  'VM.provision': provision,
  'VM.set_is_a_template': setIsTemplate,
  'VM.set_is_default_template': (call, vm: string, value: boolean) =>
    call.db.update('VM', vm, { is_default_template: value, ...(value && { is_a_template: true }) }),
};
