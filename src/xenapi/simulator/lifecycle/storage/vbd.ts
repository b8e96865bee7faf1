import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import type { WireRecord } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { deviceName } from '../domain.ts';
import { accepting, operate, workOnDevice } from '../operation.ts';
import { isSet, textOf } from '../records.ts';
import { isHvm } from '../rules/vm.ts';
import { takePosition } from './positions.ts';

/** VBD.create. The position may be given as a number, as a device name, or as `autodetect`. */
function create(call: Call, fields: WireRecord): string {
  const { db } = call;
  const vmRef = textOf(fields, 'VM');
  const vm = db.record('VM', vmRef);
  const image = textOf(fields, 'VDI');
  const empty = isSet(fields, 'empty') || image === nullRef || image === '';
  if (!empty) assertImageFits(call, fields, image);
  assertMode(fields, vm);
  return db.create('VBD', {
    ...fields,
    VM: vmRef,
    VDI: empty ? nullRef : image,
    empty,
    userdevice: takePosition(call, vm, 'VBD', textOf(fields, 'userdevice')),
    device: '',
    currently_attached: false,
    metrics: nullRef,
  });
}

function assertImageFits(call: Call, fields: WireRecord, image: string): void {
  const vdi = call.db.record('VDI', image);
  if (isSet(vdi, 'read_only') && textOf(fields, 'mode') === 'RW') throw new XapiError('VDI_READONLY', image);
}

function assertMode(fields: WireRecord, vm: WireRecord): void {
  const writes = textOf(fields, 'mode') === 'RW';
  if (textOf(fields, 'type') === 'CD') {
    if (writes) throw new XapiError('VBD_CDS_MUST_BE_READONLY');
    return;
  }
  if (textOf(fields, 'type') === 'Disk' && !writes && isHvm(vm)) {
    throw new XapiError('DISK_VBD_MUST_BE_READWRITE_FOR_HVM', '');
  }
  const empty = isSet(fields, 'empty') || textOf(fields, 'VDI') === nullRef;
  if (textOf(fields, 'type') === 'Disk' && empty) throw new XapiError('VBD_IS_EMPTY', '');
}

function destroy(call: Call, ref: string): void {
  const vbd = call.db.record('VBD', ref);
  if (isSet(vbd, 'currently_attached') && textOf(call.db.get('VM', textOf(vbd, 'VM')), 'power_state') !== 'Suspended') {
    throw new XapiError('OPERATION_NOT_ALLOWED', 'VBD is still attached');
  }
  call.db.destroy('VBD', ref);
}

async function plug(call: Call, ref: string): Promise<void> {
  await operate(call, 'VBD', ref, 'plug', async () => {
    await workOnDevice(call, 'VBD', ref, 'plug', 0.2);
    const device = deviceName(textOf(call.db.record('VBD', ref), 'userdevice'));
    call.db.update('VBD', ref, { currently_attached: true, device });
  });
}

async function unplug(call: Call, ref: string, operation: 'unplug' | 'unplug_force'): Promise<void> {
  await operate(call, 'VBD', ref, operation, async () => {
    await workOnDevice(call, 'VBD', ref, operation, 0.2);
    call.db.update('VBD', ref, { currently_attached: false, device: '' });
  });
}

async function insert(call: Call, ref: string, image: string): Promise<void> {
  const vdi = call.db.record('VDI', image);
  await operate(call, 'VBD', ref, 'insert', async () => {
    const sr = call.db.get('SR', textOf(vdi, 'SR'));
    if (textOf(sr, 'content_type') !== 'iso') throw new XapiError('VDI_IS_NOT_ISO', image, textOf(vdi, 'type'));
    await workOnDevice(call, 'VBD', ref, 'insert', 0.1);
    call.db.update('VBD', ref, { VDI: image, empty: false });
  });
}

async function eject(call: Call, ref: string): Promise<void> {
  await operate(call, 'VBD', ref, 'eject', async () => {
    await workOnDevice(call, 'VBD', ref, 'eject', 0.1);
    call.db.update('VBD', ref, { VDI: nullRef, empty: true });
  });
}

function setMode(call: Call, ref: string, mode: string): void {
  const vbd = call.db.record('VBD', ref);
  if (isSet(vbd, 'currently_attached')) throw new XapiError('DEVICE_ALREADY_ATTACHED', ref);
  if (textOf(vbd, 'type') === 'CD' && mode === 'RW') throw new XapiError('VBD_CDS_MUST_BE_READONLY');
  call.db.set('VBD', ref, 'mode', mode);
}

export const vbdMessages: MessageTable = {
  'VBD.create': create,
  'VBD.destroy': destroy,
  'VBD.plug': plug,
  'VBD.unplug': (call, ref: string) => unplug(call, ref, 'unplug'),
  'VBD.unplug_force': (call, ref: string) => unplug(call, ref, 'unplug_force'),
  'VBD.insert': insert,
  'VBD.eject': eject,
  'VBD.set_mode': setMode,
  'VBD.assert_attachable': (call, ref: string) => void accepting(call, 'VBD', ref, 'attach'),
};
