import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import { setter } from '../../messages/generic.ts';
import type { WireRecord, WireValue } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { account, cloneImage, copyImage, createImage, destroyImage, snapshotImage } from '../images.ts';
import { accepting, operate } from '../operation.ts';
import { followAll, intOf, isSet, textOf } from '../records.ts';

async function create(call: Call, fields: WireRecord): Promise<string> {
  const size = intOf(fields, 'virtual_size');
  const sr = textOf(fields, 'SR');
  accepting(call, 'SR', sr, 'vdi_create');
  if (size <= 0n) throw new XapiError('VDI_TOO_SMALL', nullRef, '1');
  return await call.during('SR', sr, 'vdi_create', async () => {
    await call.work(0.3);
    return createImage(call, sr, size, fields);
  });
}

async function destroy(call: Call, ref: string): Promise<void> {
  await operate(call, 'VDI', ref, 'destroy', async () => {
    await call.work(0.2);
    destroyImage(call, ref);
  });
}

async function resize(call: Call, ref: string, bytes: string, operation: 'resize' | 'resize_online'): Promise<void> {
  await operate(call, 'VDI', ref, operation, async () => {
    const image = call.db.record('VDI', ref);
    const before = intOf(image, 'virtual_size');
    const after = BigInt(bytes);
    if (after < before) throw new XapiError('VDI_TOO_SMALL', ref, String(before));
    await call.work(0.3);
    call.db.batch(() => {
      call.db.set('VDI', ref, 'virtual_size', String(after));
      account(call, textOf(image, 'SR'), after - before, 0n);
    });
  });
}

/** VDI.copy: to a repository, or into an image that is there and large enough. */
async function copy(call: Call, ref: string, sr: string, _base: string, into: string): Promise<string> {
  return await operate(call, 'VDI', ref, 'copy', async () => {
    const image = call.db.record('VDI', ref);
    if (into !== nullRef) assertRoom(call, image, into);
    const target = sr === nullRef ? textOf(image, 'SR') : sr;
    if (into === nullRef) accepting(call, 'SR', target, 'vdi_create');
    await call.work(2, 0.9);
    return into === nullRef ? copyImage(call, ref, target) : into;
  });
}

function assertRoom(call: Call, image: WireRecord, into: string): void {
  const target = call.db.record('VDI', into);
  const size = intOf(image, 'virtual_size');
  if (isSet(target, 'read_only')) throw new XapiError('VDI_READONLY', into);
  if (intOf(target, 'virtual_size') < size) throw new XapiError('VDI_TOO_SMALL', into, String(size));
}

/** VDI.pool_migrate: storage motion of one disk, also of a running machine. The image gets a new record. */
async function poolMigrate(call: Call, ref: string, sr: string): Promise<string> {
  accepting(call, 'VDI', ref, 'snapshot');
  accepting(call, 'SR', sr, 'vdi_create');
  const users = followAll(call.db, call.db.record('VDI', ref), 'VBDs', 'VBD');
  if (!users.some(([, vbd]) => isSet(vbd, 'currently_attached'))) throw new XapiError('VDI_NEEDS_VM_FOR_MIGRATE', ref);
  return await call.during('VDI', ref, 'mirror', async () => {
    await call.work(3, 0.9);
    return moveImage(call, ref, sr);
  });
}

/** Puts a copy in another repository in the place of an image. */
export function moveImage(call: Call, ref: string, sr: string): string {
  const { db } = call;
  return db.batch(() => {
    const moved = copyImage(call, ref, sr);
    for (const [vbd] of followAll(db, db.record('VDI', ref), 'VBDs', 'VBD')) db.set('VBD', vbd, 'VDI', moved);
    for (const [snapshot] of followAll(db, db.record('VDI', ref), 'snapshots', 'VDI')) {
      db.set('VDI', snapshot, 'snapshot_of', moved);
    }
    destroyImage(call, ref);
    return moved;
  });
}

/** VDI.introduce: an image that is in the repository already. */
function introduce(call: Call, ...parameters: readonly WireValue[]): string {
  const [uuid = '', name_label = '', name_description = '', SR = nullRef, type = 'user', sharable = false] = parameters;
  const [read_only = false, other_config = {}, location = '', xenstore_data = {}, sm_config = {}] = parameters.slice(6);
  const [managed = true, virtual_size = '0', physical_utilisation = '0'] = parameters.slice(11);
  accepting(call, 'SR', String(SR), 'vdi_introduce');
  const named = { name_label, name_description, SR, type, sharable, read_only, other_config, location };
  return call.db.batch(() => {
    account(call, String(SR), BigInt(String(virtual_size)), BigInt(String(physical_utilisation)));
    return call.db.create('VDI', {
      ...(uuid !== '' && { uuid }),
      ...named,
      ...{ xenstore_data, sm_config, managed, virtual_size, physical_utilisation },
    });
  });
}

async function forget(call: Call, ref: string): Promise<void> {
  await operate(call, 'VDI', ref, 'forget', () => destroyImage(call, ref));
}

export const vdiMessages: MessageTable = {
  'VDI.create': create,
  'VDI.destroy': destroy,
  'VDI.snapshot': (call, ref: string) => operate(call, 'VDI', ref, 'snapshot', () => snapshotImage(call, ref)),
  'VDI.clone': (call, ref: string) => operate(call, 'VDI', ref, 'clone', () => cloneImage(call, ref)),
  'VDI.copy': copy,
  'VDI.resize': (call, ref: string, bytes: string) => resize(call, ref, bytes, 'resize'),
  'VDI.resize_online': (call, ref: string, bytes: string) => resize(call, ref, bytes, 'resize_online'),
  'VDI.pool_migrate': poolMigrate,
  'VDI.introduce': introduce,
  'VDI.forget': forget,
  'VDI.update': (call, ref: string) => operate(call, 'VDI', ref, 'update', () => call.work(0.1)),
  'VDI.set_name_label': setter('VDI', 'name_label'),
  'VDI.set_name_description': setter('VDI', 'name_description'),
  'VDI.set_sharable': setter('VDI', 'sharable'),
  'VDI.set_read_only': setter('VDI', 'read_only'),
  'VDI.set_on_boot': setter('VDI', 'on_boot'),
  'VDI.set_allow_caching': setter('VDI', 'allow_caching'),
};
