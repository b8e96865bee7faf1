import type { WireRecord } from '../../wire-value.ts';
import { follow, followAll, isSet, mapOf, type Records, setOf, textOf } from '../records.ts';
import { storageRefusal } from './devices.ts';
import type { Refusal, Rule } from './refusal.ts';
import { otherOperation } from './vm.ts';

/** The feature that a repository's driver needs for an operation on it or on its images. */
const neededFeature: Readonly<Record<string, string>> = {
  vdi_create: 'VDI_CREATE',
  vdi_introduce: 'VDI_INTRODUCE',
  vdi_destroy: 'VDI_DELETE',
  vdi_resize: 'VDI_RESIZE',
  vdi_resize_online: 'VDI_RESIZE_ONLINE',
  vdi_clone: 'VDI_CLONE',
  vdi_snapshot: 'VDI_SNAPSHOT',
  vdi_mirror: 'VDI_MIRROR',
  vdi_update: 'VDI_UPDATE',
  vdi_generate_config: 'VDI_GENERATE_CONFIG',
  vdi_set_on_boot: 'VDI_RESET_ON_BOOT',
  update: 'SR_UPDATE',
};

/** Operations that go on while images of the same repository are worked upon. */
const beside = /^(vdi_|scan$|update$|plug$)/;

/** Why an operation on a storage repository is refused. */
export const srRule: Rule = (records, ref, sr, operation) =>
  otherOperation('SR', ref, sr, (current) => [...current, operation].every((each) => beside.test(each))) ??
  unsupported(records, ref, sr, operation) ??
  connectionRefusal(records, ref, sr, operation);

/** SR_OPERATION_NOT_SUPPORTED when the driver lacks what the operation needs; a repository without driver is trusted. */
function unsupported(records: Records, ref: string, sr: WireRecord, operation: string): Refusal | undefined {
  const feature = neededFeature[operation];
  if (feature === undefined) return undefined;
  const driver = driverOf(records, textOf(sr, 'type'));
  if (driver === undefined || feature in mapOf(driver, 'features')) return undefined;
  return setOf(driver, 'capabilities').includes(feature) ? undefined : ['SR_OPERATION_NOT_SUPPORTED', ref];
}

function driverOf(records: Records, type: string): WireRecord | undefined {
  for (const [, driver] of records.all('SM')) if (driver['type'] === type) return driver;
  return undefined;
}

function connectionRefusal(records: Records, ref: string, sr: WireRecord, operation: string): Refusal | undefined {
  if (operation === 'plug' || operation === 'unplug' || operation === 'pbd_create' || operation === 'pbd_destroy') {
    return undefined;
  }
  if (operation === 'forget' || operation === 'destroy') {
    const isConnected = followAll(records, sr, 'PBDs', 'PBD').some(([, pbd]) => isSet(pbd, 'currently_attached'));
    return isConnected ? ['SR_HAS_PBD', ref] : undefined;
  }
  return storageRefusal(records, ref);
}

/** Operations on an image that nobody may be using meanwhile. */
const exclusive = new Set(['destroy', 'forget', 'resize', 'data_destroy', 'update']);

/** Why an operation on a disk image is refused. */
export const vdiRule: Rule = (records, ref, vdi, operation) => {
  const sr = follow(records, vdi, 'SR', 'SR');
  return (
    otherOperation('VDI', ref, vdi, () => false) ??
    (sr && srRule(records, textOf(vdi, 'SR'), sr, `vdi_${operation}`)) ??
    kindRefusal(ref, vdi, operation) ??
    useRefusal(records, ref, vdi, operation)
  );
};

function kindRefusal(ref: string, vdi: WireRecord, operation: string): Refusal | undefined {
  const changing = operation === 'resize' || operation === 'resize_online';
  if (changing && isSet(vdi, 'read_only')) return ['VDI_READONLY', ref];
  return operation === 'destroy' && isSet(vdi, 'is_tools_iso')
    ? ['OPERATION_NOT_ALLOWED', 'The tools image belongs to the product']
    : undefined;
}

function useRefusal(records: Records, ref: string, vdi: WireRecord, operation: string): Refusal | undefined {
  const users = followAll(records, vdi, 'VBDs', 'VBD').filter(([, vbd]) => isSet(vbd, 'currently_attached'));
  if (users.length === 0) return undefined;
  const copied = operation === 'copy' && users.some(([, vbd]) => textOf(vbd, 'mode') === 'RW');
  return exclusive.has(operation) || copied ? ['VDI_IN_USE', ref, operation] : undefined;
}
