import { nullRef } from '../../datamodel/types.ts';
import type { Call } from '../message.ts';
import { type WireRecord, wireTime } from '../wire-value.ts';
import { destroyImage } from './images.ts';
import { accountMemory } from './placement.ts';
import { follow, followAll, intOf, isSet, mapOf, setOf, textOf } from './records.ts';
import { isHvm } from './rules/vm.ts';

/** Builds a machine's domain on a host: power state, devices, consoles and metrics change in one batch. */
export function buildDomain(call: Call, vm: string, host: string, state: 'Running' | 'Paused'): void {
  const { db } = call;
  db.batch(() => {
    const record = db.record('VM', vm);
    const former = textOf(record, 'resident_on');
    db.update('VM', vm, {
      power_state: state,
      resident_on: host,
      scheduled_to_be_resident_on: nullRef,
      domid: nextDomainId(call, host),
      domarch: isHvm(record) ? 'hvm' : 'x64',
      last_boot_CPU_flags: bootFlags(call, host),
    });
    attachDevices(call, record);
    replaceConsoles(call, vm, host);
    noteBoot(call, record);
    setGuestLive(call, record, true);
    accountMemory(db, host, former);
  });
}

/** Moves a running domain to another host, or gives it a new one on the same. */
export function moveDomain(call: Call, vm: string, host: string): void {
  const { db } = call;
  db.batch(() => {
    const former = textOf(db.record('VM', vm), 'resident_on');
    db.update('VM', vm, {
      resident_on: host,
      scheduled_to_be_resident_on: nullRef,
      domid: nextDomainId(call, host),
    });
    replaceConsoles(call, vm, host);
    accountMemory(db, host, former);
  });
}

/** Ends a machine's domain for good: it is halted and its devices are detached. */
export function endDomain(call: Call, vm: string): void {
  const { db } = call;
  db.batch(() => {
    const record = db.record('VM', vm);
    removeDomain(call, vm, 'Halted');
    detachDevices(call, record);
    setGuestLive(call, record, false);
    const image = textOf(record, 'suspend_VDI');
    if (image === nullRef || image === '') return;
    db.update('VM', vm, { suspend_VDI: nullRef });
    if (db.get('VDI', image) !== undefined) destroyImage(call, image);
  });
}

/** Ends a machine's domain after its memory went to an image; its devices stay its own. */
export function suspendDomain(call: Call, vm: string, image: string): void {
  const { db } = call;
  db.batch(() => {
    setGuestLive(call, db.record('VM', vm), false);
    db.update('VM', vm, { suspend_VDI: image });
    removeDomain(call, vm, 'Suspended');
  });
}

function removeDomain(call: Call, vm: string, state: 'Halted' | 'Suspended'): void {
  const { db } = call;
  const record = db.record('VM', vm);
  const former = textOf(record, 'resident_on');
  db.update('VM', vm, {
    power_state: state,
    resident_on: nullRef,
    scheduled_to_be_resident_on: nullRef,
    domid: '-1',
    domarch: '',
    requires_reboot: false,
  });
  removeConsoles(call, vm);
  updateMetrics(call, record, { memory_actual: '0', current_domain_type: 'unspecified', hvm: false });
  accountMemory(db, former);
}

function nextDomainId(call: Call, host: string): string {
  const residents = followAll(call.db, call.db.record('host', host), 'resident_VMs', 'VM');
  const last = residents.reduce((most, [, vm]) => Math.max(most, Number(vm['domid'])), 0);
  return String(last + 1);
}

function bootFlags(call: Call, host: string): Readonly<Record<string, string>> {
  const info = mapOf(call.db.get('host', host), 'cpu_info');
  return { vendor: String(info['vendor'] ?? ''), features: String(info['features'] ?? '') };
}

/** The name under which the guest sees the disk at this position. */
export function deviceName(position: string): string {
  const number = Number(position);
  return Number.isInteger(number) && number < 26 ? `xvd${String.fromCharCode(97 + number)}` : position;
}

function attachDevices({ db }: Call, vm: WireRecord): void {
  for (const [ref, vbd] of followAll(db, vm, 'VBDs', 'VBD')) {
    db.update('VBD', ref, { currently_attached: true, device: deviceName(textOf(vbd, 'userdevice')) });
  }
  for (const ref of setOf(vm, 'VIFs')) db.update('VIF', ref, { currently_attached: true });
}

function detachDevices({ db }: Call, vm: WireRecord): void {
  for (const ref of setOf(vm, 'VBDs')) db.update('VBD', ref, { currently_attached: false, device: '' });
  for (const ref of setOf(vm, 'VIFs')) db.update('VIF', ref, { currently_attached: false });
}

function replaceConsoles(call: Call, vm: string, host: string): void {
  const { db } = call;
  removeConsoles(call, vm);
  const address = textOf(db.get('host', host), 'address');
  for (const protocol of ['rfb', 'vt100']) {
    const uuid = db.newUuid();
    db.create('console', { uuid, protocol, VM: vm, location: `https://${address}/console?uuid=${uuid}` });
  }
}

function removeConsoles({ db }: Call, vm: string): void {
  for (const [ref] of followAll(db, db.record('VM', vm), 'consoles', 'console')) db.destroy('console', ref);
}

function noteBoot(call: Call, vm: WireRecord): void {
  updateMetrics(call, vm, {
    memory_actual: String(intOf(vm, 'memory_dynamic_max')),
    VCPUs_number: textOf(vm, 'VCPUs_at_startup'),
    start_time: wireTime(call.clock.now()),
    hvm: isHvm(vm),
    current_domain_type: isHvm(vm) ? 'hvm' : 'pv',
  });
}

/** Updates a machine's metrics, if it has any; records of old pools may lack them. */
export function updateMetrics({ db, clock }: Call, vm: WireRecord, fields: WireRecord): void {
  const metrics = textOf(vm, 'metrics');
  if (db.get('VM_metrics', metrics) === undefined) return;
  db.update('VM_metrics', metrics, { ...fields, last_updated: wireTime(clock.now()) });
}

function setGuestLive({ db, clock }: Call, vm: WireRecord, live: boolean): void {
  const guest = follow(db, vm, 'guest_metrics', 'VM_guest_metrics');
  if (guest === undefined || isSet(guest, 'live') === live) return;
  db.update('VM_guest_metrics', textOf(vm, 'guest_metrics'), { live, last_updated: wireTime(clock.now()) });
}
