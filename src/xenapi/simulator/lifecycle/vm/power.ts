import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import { XapiError } from '../../xapi-error.ts';
import { refusalOf } from '../allowed-operations.ts';
import { buildDomain, endDomain, suspendDomain } from '../domain.ts';
import { createSuspendImage, destroyImage, suspendRepository } from '../images.ts';
import { tell } from '../notices.ts';
import { accepting, operate, throwRefusal, workOn } from '../operation.ts';
import { bootRefusal, chooseHost } from '../placement.ts';
import { follow, followAll, isSet, textOf } from '../records.ts';
import { isHvm } from '../rules/vm.ts';

type Boot = 'start' | 'start_on' | 'resume' | 'resume_on';

/** VM.start, start_on, resume and resume_on: the memory is reserved on the host before the domain is built. */
async function boot(call: Call, vm: string, operation: Boot, wantedHost: string, paused: boolean): Promise<void> {
  const { db } = call;
  await operate(call, 'VM', vm, operation, async () => {
    assertBootable(call, vm);
    const host = reserve(call, vm, wantedHost);
    try {
      await workOn(call, vm, operation, 1, 0.9);
      // Another machine may have taken a disk meanwhile.
      assertBootable(call, vm);
      const image = textOf(db.record('VM', vm), 'suspend_VDI');
      buildDomain(call, vm, host, paused ? 'Paused' : 'Running');
      if (db.get('VDI', image) !== undefined) forgetMemory(call, vm, image);
    } catch (error) {
      if (db.get('VM', vm) !== undefined) db.update('VM', vm, { scheduled_to_be_resident_on: nullRef });
      throw error;
    }
    tell(call, operation.startsWith('start') ? 'VM_STARTED' : 'VM_RESUMED', vm);
  });
}

function forgetMemory(call: Call, vm: string, image: string): void {
  call.db.update('VM', vm, { suspend_VDI: nullRef });
  destroyImage(call, image);
}

function reserve(call: Call, vm: string, wanted: string): string {
  const { db } = call;
  const record = db.record('VM', vm);
  if (wanted !== nullRef) throwRefusal(bootRefusal(db, vm, record, wanted));
  const host = wanted === nullRef ? chooseHost(db, vm, record) : wanted;
  if (typeof host !== 'string') throw new XapiError(...host);
  db.update('VM', vm, { scheduled_to_be_resident_on: host });
  return host;
}

function assertBootable(call: Call, vm: string): void {
  const { db } = call;
  const record = db.record('VM', vm);
  const suspended = textOf(record, 'power_state') === 'Suspended';
  if (suspended && follow(db, record, 'suspend_VDI', 'VDI') === undefined) {
    throw new XapiError('VM_HAS_NO_SUSPEND_VDI', vm);
  }
  const disks = followAll(db, record, 'VBDs', 'VBD');
  for (const [ref, vbd] of suspended ? [] : disks) {
    if (!isSet(vbd, 'currently_attached')) accepting(call, 'VBD', ref, 'attach');
  }
  const bootable = disks.some(([, vbd]) => isSet(vbd, 'bootable') && !isSet(vbd, 'empty'));
  if (!isHvm(record) && !bootable && textOf(record, 'PV_kernel') === '') {
    throw new XapiError('BOOTLOADER_FAILED', vm, 'There is no bootable disk');
  }
}

/** An operation that only changes whether the domain runs. */
async function setRunning(call: Call, vm: string, operation: 'pause' | 'unpause'): Promise<void> {
  await operate(call, 'VM', vm, operation, async () => {
    await workOn(call, vm, operation, 0.2);
    call.db.update('VM', vm, { power_state: operation === 'pause' ? 'Paused' : 'Running' });
    tell(call, operation === 'pause' ? 'VM_PAUSED' : 'VM_UNPAUSED', vm);
  });
}

async function suspend(call: Call, vm: string): Promise<void> {
  const { db } = call;
  await operate(call, 'VM', vm, 'suspend', async () => {
    const record = db.record('VM', vm);
    const image = createSuspendImage(call, record, suspendRepository(call, vm, record));
    try {
      await workOn(call, vm, 'suspend', 2, 0.9);
    } catch (error) {
      destroyImage(call, image);
      throw error;
    }
    suspendDomain(call, vm, image);
    tell(call, 'VM_SUSPENDED', vm);
  });
}

async function halt(call: Call, vm: string, operation: 'clean_shutdown' | 'hard_shutdown'): Promise<void> {
  await operate(call, 'VM', vm, operation, async () => {
    await workOn(call, vm, operation, operation === 'clean_shutdown' ? 1 : 0.3, 0.9);
    endDomain(call, vm);
    tell(call, 'VM_SHUTDOWN', vm);
  });
}

/** VM.shutdown: asks the guest, and cuts the power of one that does not listen. */
async function shutdown(call: Call, vm: string): Promise<void> {
  const record = accepting(call, 'VM', vm, 'shutdown');
  const deaf = refusalOf(call.db, 'VM', vm, record, 'clean_shutdown') !== undefined;
  await halt(call, vm, deaf ? 'hard_shutdown' : 'clean_shutdown');
}

async function reboot(call: Call, vm: string, operation: 'clean_reboot' | 'hard_reboot'): Promise<void> {
  await operate(call, 'VM', vm, operation, async () => {
    await workOn(call, vm, operation, operation === 'clean_reboot' ? 1.5 : 0.8, 0.9);
    buildDomain(call, vm, textOf(call.db.record('VM', vm), 'resident_on'), 'Running');
    tell(call, 'VM_REBOOTED', vm);
  });
}

async function resetPowerState(call: Call, vm: string): Promise<void> {
  if (isSet(call.db.record('VM', vm), 'is_control_domain')) throw new XapiError('CANNOT_RESET_CONTROL_DOMAIN', vm);
  await operate(call, 'VM', vm, 'power_state_reset', () => endDomain(call, vm));
}

/** Messages that change a machine's power state. */
export const powerMessages: MessageTable = {
  'VM.start': (call, vm: string, paused: boolean) => boot(call, vm, 'start', nullRef, paused),
  'VM.start_on': (call, vm: string, host: string, paused: boolean) => boot(call, vm, 'start_on', host, paused),
  'VM.resume': (call, vm: string, paused: boolean) => boot(call, vm, 'resume', nullRef, paused),
  'VM.resume_on': (call, vm: string, host: string, paused: boolean) => boot(call, vm, 'resume_on', host, paused),
  'VM.pause': (call, vm: string) => setRunning(call, vm, 'pause'),
  'VM.unpause': (call, vm: string) => setRunning(call, vm, 'unpause'),
  'VM.suspend': suspend,
  'VM.clean_shutdown': (call, vm: string) => halt(call, vm, 'clean_shutdown'),
  'VM.hard_shutdown': (call, vm: string) => halt(call, vm, 'hard_shutdown'),
  'VM.shutdown': shutdown,
  'VM.clean_reboot': (call, vm: string) => reboot(call, vm, 'clean_reboot'),
  'VM.hard_reboot': (call, vm: string) => reboot(call, vm, 'hard_reboot'),
  'VM.power_state_reset': resetPowerState,
};
