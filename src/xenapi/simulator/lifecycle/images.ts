import { nullRef } from '../../datamodel/types.ts';
import type { Call } from '../message.ts';
import { type WireRecord, wireTime } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import { isConnected } from './placement.ts';
import { follow, followAll, intOf, poolOf, setOf, textOf } from './records.ts';

/** A new image. Throws SR_FULL when the repository cannot hold it. */
export function createImage(call: Call, sr: string, bytes: bigint, fields: WireRecord): string {
  const { db } = call;
  const repository = db.record('SR', sr);
  const size = intOf(repository, 'physical_size');
  const left = size - intOf(repository, 'physical_utilisation');
  const used = usedOf(fields);
  if (size >= 0n && used > left) throw new XapiError('SR_FULL', String(bytes), String(left));
  return db.batch(() => {
    const uuid = db.newUuid();
    const ref = db.create('VDI', {
      managed: true,
      location: uuid,
      ...fields,
      uuid,
      SR: sr,
      virtual_size: String(bytes),
      physical_utilisation: String(used),
    });
    account(call, sr, bytes, used);
    return ref;
  });
}

function usedOf(fields: WireRecord): bigint {
  return intOf(fields, 'physical_utilisation');
}

/** Destroys an image with the disks that held it; drives are left empty. */
export function destroyImage(call: Call, ref: string): void {
  const { db } = call;
  db.batch(() => {
    const image = db.record('VDI', ref);
    for (const [vbd, { type }] of followAll(db, image, 'VBDs', 'VBD')) {
      if (type === 'Disk') db.destroy('VBD', vbd);
      else db.update('VBD', vbd, { VDI: nullRef, empty: true });
    }
    for (const snapshot of setOf(image, 'snapshots')) db.update('VDI', snapshot, { snapshot_of: nullRef });
    db.destroy('VDI', ref);
    account(call, textOf(image, 'SR'), -intOf(image, 'virtual_size'), -usedOf(image));
  });
}

/** Adds to what a repository says of its use. */
export function account({ db }: Call, sr: string, allocated: bigint, used: bigint): void {
  const repository = db.get('SR', sr);
  if (repository === undefined || intOf(repository, 'physical_size') < 0n) return;
  db.update('SR', sr, {
    virtual_allocation: String(intOf(repository, 'virtual_allocation') + allocated),
    physical_utilisation: String(intOf(repository, 'physical_utilisation') + used),
  });
}

/** What a copy takes over from its original. */
export function copiedFields(image: WireRecord): WireRecord {
  const { name_label = '', name_description = '', type = 'user', sharable = false, read_only = false } = image;
  const { other_config = {}, xenstore_data = {}, tags = [], on_boot = 'persist', allow_caching = false } = image;
  const kept = { name_label, name_description, type, sharable, read_only, other_config, xenstore_data, tags };
  return { ...kept, on_boot, allow_caching };
}

/** An independent image with the same content, in the same or another repository. */
export function copyImage(call: Call, ref: string, sr: string): string {
  const image = call.db.record('VDI', ref);
  const used = textOf(image, 'physical_utilisation');
  return createImage(call, sr, intOf(image, 'virtual_size'), { ...copiedFields(image), physical_utilisation: used });
}

/** An image that shares its content with the original; it takes no room of its own yet. */
export function cloneImage(call: Call, ref: string): string {
  const image = call.db.record('VDI', ref);
  return createImage(call, textOf(image, 'SR'), intOf(image, 'virtual_size'), copiedFields(image));
}

export function snapshotImage(call: Call, ref: string): string {
  const { db, clock } = call;
  return db.batch(() => {
    const snapshot = cloneImage(call, ref);
    db.update('VDI', snapshot, { is_a_snapshot: true, snapshot_of: ref, snapshot_time: wireTime(clock.now()) });
    return snapshot;
  });
}

/** The repository for a suspended machine's memory: its own, the pool's, or its host's choice. */
export function suspendRepository(call: Call, ref: string, vm: WireRecord): string {
  const { db } = call;
  const host = follow(db, vm, 'resident_on', 'host');
  const choices = [
    textOf(vm, 'suspend_SR'),
    textOf(poolOf(db)?.[1], 'suspend_image_SR'),
    textOf(host, 'suspend_image_sr'),
  ];
  const chosen = choices.find((sr) => db.get('SR', sr) !== undefined);
  if (chosen === undefined || !isConnected(db, chosen, textOf(vm, 'resident_on'))) {
    throw new XapiError('VM_NO_SUSPEND_SR', ref);
  }
  return chosen;
}

export function createSuspendImage(call: Call, vm: WireRecord, sr: string): string {
  const bytes = intOf(vm, 'memory_static_max');
  return createImage(call, sr, bytes, {
    name_label: 'Suspend image',
    name_description: 'Suspend image',
    type: 'suspend',
    physical_utilisation: String(bytes),
  });
}
