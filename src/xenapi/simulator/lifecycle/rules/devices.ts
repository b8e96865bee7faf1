import { nullRef } from '../../../datamodel/types.ts';
import type { WireRecord } from '../../wire-value.ts';
import { follow, followAll, isSet, type Records, setOf, textOf } from '../records.ts';
import type { Refusal, Rule } from './refusal.ts';
import { hasDrivers, otherOperation } from './vm.ts';

const removable = new Set(['insert', 'eject']);
const detaching = new Set(['unplug', 'unplug_force']);

/** Why an operation on a machine's disk or drive is refused. */
export const vbdRule: Rule = (records, ref, vbd, operation) => {
  const vm = follow(records, vbd, 'VM', 'VM');
  return (
    otherOperation('VBD', ref, vbd, () => false) ??
    attachmentRefusal(ref, vbd, operation) ??
    mediaRefusal(ref, vbd, operation) ??
    (operation === 'attach' ? undefined : machineRefusal(textOf(vbd, 'VM'), vm, operation)) ??
    (operation === 'plug' || operation === 'attach' ? imageRefusal(records, ref, vbd) : undefined) ??
    (detaching.has(operation) && vm !== undefined ? detachRefusal(records, ref, vbd, vm) : undefined)
  );
};

/** Why an operation on a machine's network interface is refused. */
export const vifRule: Rule = (records, ref, vif, operation) => {
  const vm = follow(records, vif, 'VM', 'VM');
  return (
    otherOperation('VIF', ref, vif, () => false) ??
    attachmentRefusal(ref, vif, operation) ??
    (operation === 'attach' ? undefined : machineRefusal(textOf(vif, 'VM'), vm, operation)) ??
    (operation === 'attach' || vm === undefined ? undefined : missingDrivers(records, textOf(vif, 'VM'), vm))
  );
};

function attachmentRefusal(ref: string, device: WireRecord, operation: string): Refusal | undefined {
  const attached = isSet(device, 'currently_attached');
  if (attached && (operation === 'plug' || operation === 'attach')) return ['DEVICE_ALREADY_ATTACHED', ref];
  return !attached && detaching.has(operation) ? ['DEVICE_ALREADY_DETACHED', ref] : undefined;
}

function mediaRefusal(ref: string, vbd: WireRecord, operation: string): Refusal | undefined {
  if (removable.has(operation) && textOf(vbd, 'type') === 'Disk') return ['VBD_NOT_REMOVABLE_MEDIA', ref];
  if (operation === 'insert' && !isSet(vbd, 'empty')) return ['VBD_NOT_EMPTY', ref];
  const needsMedia = operation === 'eject' || (operation === 'plug' && textOf(vbd, 'type') === 'Disk');
  return needsMedia && isSet(vbd, 'empty') ? ['VBD_IS_EMPTY', ref] : undefined;
}

/** Media go in and out of a halted machine's drive, too; plugs are for running ones. */
function machineRefusal(ref: string, vm: WireRecord | undefined, operation: string): Refusal | undefined {
  const state = textOf(vm, 'power_state');
  const expected = removable.has(operation) ? ['Halted', 'Running'] : ['Running'];
  if (expected.includes(state)) return undefined;
  return ['VM_BAD_POWER_STATE', ref, expected.join(', ').toLowerCase(), state.toLowerCase()];
}

function detachRefusal(records: Records, ref: string, vbd: WireRecord, vm: WireRecord): Refusal | undefined {
  if (!isSet(vbd, 'unpluggable')) return ['VBD_NOT_UNPLUGGABLE', ref];
  return missingDrivers(records, textOf(vbd, 'VM'), vm);
}

function missingDrivers(records: Records, ref: string, vm: WireRecord): Refusal | undefined {
  return hasDrivers(records, vm) ? undefined : ['VM_MISSING_PV_DRIVERS', ref];
}

/** Why a disk's image cannot be attached now: it is written by another machine, or its storage is away. */
function imageRefusal(records: Records, ref: string, vbd: WireRecord): Refusal | undefined {
  const image = textOf(vbd, 'VDI');
  if (image === nullRef || image === '') return undefined;
  const vdi = records.get('VDI', image);
  if (vdi === undefined) return ['VDI_MISSING', nullRef, image];
  if (textOf(vbd, 'mode') === 'RW' && isSet(vdi, 'read_only')) return ['VDI_READONLY', image];
  return sharingRefusal(records, ref, vbd, image, vdi) ?? storageRefusal(records, textOf(vdi, 'SR'));
}

function sharingRefusal(
  records: Records,
  ref: string,
  vbd: WireRecord,
  image: string,
  vdi: WireRecord,
): Refusal | undefined {
  if (isSet(vdi, 'sharable')) return undefined;
  const others = followAll(records, vdi, 'VBDs', 'VBD').filter(
    ([other, record]) => other !== ref && isSet(record, 'currently_attached'),
  );
  const writing = textOf(vbd, 'mode') === 'RW' || others.some(([, record]) => textOf(record, 'mode') === 'RW');
  return others.length > 0 && writing ? ['VDI_IN_USE', image, 'attach'] : undefined;
}

/** SR_HAS_NO_PBDS or SR_NOT_ATTACHED when no host is connected to a repository. */
export function storageRefusal(records: Records, ref: string): Refusal | undefined {
  const sr = records.get('SR', ref);
  if (setOf(sr, 'PBDs').length === 0) return ['SR_HAS_NO_PBDS', ref];
  const connected = followAll(records, sr, 'PBDs', 'PBD').some(([, pbd]) => isSet(pbd, 'currently_attached'));
  return connected ? undefined : ['SR_NOT_ATTACHED', ref];
}
