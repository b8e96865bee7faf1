import type { CIMValue } from '../../cim/index.ts';
import type { XenRecord } from '../../xenapi/index.ts';
import { cannotBe, message, type Step, step, type Write } from '../define/write.ts';

const mebibyte = 2n ** 20n;

/**
 * Memory in MiB: VirtualQuantity is what the machine has, Reservation and Limit the range in which the pool may move it
 * (DSP1045). While it runs, the range moves within the limits of its start, and what it has follows the pool. A machine
 * that is halted takes new limits; those that VirtualQuantity leaves behind come along.
 */
export const memoryLimits: Write<'VM'> = {
  messages: ['VM.set_memory_limits', 'VM.set_memory_dynamic_range'],
  plan: ({ target: vm, values }) => (vm.power_state === 'Running' ? moveRange(vm, values) : setLimits(vm, values)),
};

type Values = ReadonlyMap<string, CIMValue | null>;

function setLimits(vm: XenRecord<'VM'>, values: Values): readonly Step[] {
  const most = bytes(values, 'VirtualQuantity') ?? vm.memory_static_max;
  const high = upTo(most, bytes(values, 'Limit') ?? least(vm.memory_dynamic_max, most));
  const low = upTo(high, bytes(values, 'Reservation') ?? least(vm.memory_dynamic_min, high));
  if (high > most) throw cannotBe('Limit', `at most ${most / mebibyte}, the VirtualQuantity`);
  checkOrder(low, high);
  const { $ref, memory_static_min, memory_static_max, memory_dynamic_min, memory_dynamic_max } = vm;
  return [
    step(
      message('VM.set_memory_limits', $ref, least(memory_static_min, low), most, low, high),
      message(
        'VM.set_memory_limits',
        $ref,
        memory_static_min,
        memory_static_max,
        memory_dynamic_min,
        memory_dynamic_max,
      ),
    ),
  ];
}

function moveRange(vm: XenRecord<'VM'>, values: Values): readonly Step[] {
  if (values.has('VirtualQuantity')) throw cannotBe('VirtualQuantity', 'as it is while the machine runs');
  const high = bytes(values, 'Limit') ?? vm.memory_dynamic_max;
  const low = upTo(high, bytes(values, 'Reservation') ?? vm.memory_dynamic_min);
  checkOrder(low, high);
  const { $ref, memory_dynamic_min, memory_dynamic_max } = vm;
  return [
    step(
      message('VM.set_memory_dynamic_range', $ref, low, high),
      message('VM.set_memory_dynamic_range', $ref, memory_dynamic_min, memory_dynamic_max),
    ),
  ];
}

function checkOrder(low: bigint, high: bigint): void {
  if (low > high) throw cannotBe('Reservation', `at most ${high / mebibyte}, the Limit`);
}

/** What a property asks for, in bytes; undefined where it is left as it is. */
function bytes(values: Values, property: string): bigint | undefined {
  if (!values.has(property)) return undefined;
  const value = values.get(property);
  if (typeof value !== 'bigint' || value < 1n || value >= 2n ** 43n) throw cannotBe(property, 'a number of MiB');
  return value * mebibyte;
}

/** What is no whole number of MiB is shown rounded up: whoever asks for as much as is shown means all of it. */
const upTo = (most: bigint, asked: bigint): bigint => (asked - most < mebibyte ? least(asked, most) : asked);

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
