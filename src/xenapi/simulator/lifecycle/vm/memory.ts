import type { Call, MessageTable } from '../../message.ts';
import type { WireRecord } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { updateMetrics } from '../domain.ts';
import { operate, throwRefusal } from '../operation.ts';
import { accountMemory, bootRefusal, freeMemoryOf } from '../placement.ts';
import { intOf, textOf } from '../records.ts';
import { isHvm } from '../rules/vm.ts';

const mebibyte = 2n ** 20n;
const gibibyte = 2n ** 30n;

const limits = ['memory_static_min', 'memory_dynamic_min', 'memory_dynamic_max', 'memory_static_max'];

/** Throws unless static min <= dynamic min <= dynamic max <= static max, with something to run in. */
export function assertMemoryOrder(vm: WireRecord): void {
  const values = limits.map((field) => intOf(vm, field));
  if (values.some((value) => value < 0n)) throw new XapiError('VALUE_NOT_SUPPORTED', 'memory', '', 'negative');
  const ordered = values.every((value, index) => index === 0 || (values[index - 1] ?? 0n) <= value);
  if (!ordered || (values[3] ?? 0n) === 0n) throw new XapiError('MEMORY_CONSTRAINT_VIOLATION_ORDER');
}

/** What the hypervisor needs for a machine beside the machine's own memory. */
export function memoryOverhead(vm: WireRecord): string {
  const whole = (intOf(vm, 'memory_static_max') + gibibyte - 1n) / gibibyte;
  return String((isHvm(vm) ? 5n + 2n * whole : 2n + whole) * mebibyte);
}

type Limits = Readonly<Record<string, string>>;

/** Sets some of the four limits, if the machine is in a state for it and their order stays right. */
async function setLimits(call: Call, vm: string, operation: string, changes: Limits): Promise<void> {
  const { db } = call;
  await operate(call, 'VM', vm, operation, () => {
    const record = db.record('VM', vm);
    const after = { ...record, ...changes };
    assertMemoryOrder(after);
    db.batch(() => {
      const fixed = 'memory_static_max' in changes ? { memory_overhead: memoryOverhead(after) } : {};
      db.update('VM', vm, { ...changes, ...fixed });
      if (textOf(record, 'power_state') === 'Running') settleMemory(call, vm);
    });
  });
}

function settleMemory(call: Call, vm: string): void {
  const record = call.db.record('VM', vm);
  updateMetrics(call, record, { memory_actual: textOf(record, 'memory_dynamic_max') });
  accountMemory(call.db, textOf(record, 'resident_on'));
}

/** VM.set_memory: all the memory at boot, and while running the target within the limits of the boot. */
async function setMemory(call: Call, vm: string, value: string): Promise<void> {
  const running = textOf(call.db.record('VM', vm), 'power_state') === 'Running';
  const dynamic = { memory_dynamic_min: value, memory_dynamic_max: value };
  const fixed = { ...dynamic, memory_static_max: value };
  await setLimits(call, vm, running ? 'changing_dynamic_range' : 'changing_memory_limits', running ? dynamic : fixed);
}

const single = (field: string, operation: string) => (call: Call, vm: string, value: string) =>
  setLimits(call, vm, operation, { [field]: value });

/** VM.maximise_memory: the static maximum with which a machine fits into so many bytes of a host. */
function maximise(call: Call, vm: string, total: string): string {
  const record = call.db.record('VM', vm);
  const fits = (bytes: bigint) =>
    bytes + BigInt(memoryOverhead({ ...record, memory_static_max: String(bytes) })) <= BigInt(total);
  let [least, most] = [0n, BigInt(total) / mebibyte];
  while (least < most) {
    const middle = (least + most + 1n) / 2n;
    if (fits(middle * mebibyte)) least = middle;
    else most = middle - 1n;
  }
  return String(least * mebibyte);
}

function computeFree(call: Call, ref: string): string {
  call.db.record('host', ref);
  return String(freeMemoryOf(call.db)(ref));
}

function assertCanBoot(call: Call, vm: string, host: string): void {
  throwRefusal(bootRefusal(call.db, vm, call.db.record('VM', vm), host));
}

export const memoryMessages: MessageTable = {
  'VM.set_memory_limits': (call, vm: string, staticMin: string, staticMax: string, min: string, max: string) =>
    setLimits(call, vm, 'changing_memory_limits', {
      memory_static_min: staticMin,
      memory_static_max: staticMax,
      memory_dynamic_min: min,
      memory_dynamic_max: max,
    }),
  'VM.set_memory_static_range': (call, vm: string, min: string, max: string) =>
    setLimits(call, vm, 'changing_static_range', { memory_static_min: min, memory_static_max: max }),
  'VM.set_memory_dynamic_range': (call, vm: string, min: string, max: string) =>
    setLimits(call, vm, 'changing_dynamic_range', { memory_dynamic_min: min, memory_dynamic_max: max }),
  'VM.set_memory_static_min': single('memory_static_min', 'changing_static_range'),
  'VM.set_memory_static_max': single('memory_static_max', 'changing_static_range'),
  'VM.set_memory_dynamic_min': single('memory_dynamic_min', 'changing_dynamic_range'),
  'VM.set_memory_dynamic_max': single('memory_dynamic_max', 'changing_dynamic_range'),
  'VM.set_memory': setMemory,
  'VM.compute_memory_overhead': (call, vm: string) => memoryOverhead(call.db.record('VM', vm)),
  'VM.maximise_memory': maximise,
  'VM.assert_can_boot_here': assertCanBoot,
  'host.compute_free_memory': computeFree,
  'host.compute_memory_overhead': (call, ref: string) => textOf(call.db.record('host', ref), 'memory_overhead'),
};
