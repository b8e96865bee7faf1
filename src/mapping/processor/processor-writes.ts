import type { CIMValue } from '../../cim/index.ts';
import { entryWith } from '../define/settable-entries.ts';
import { cannotBe, message, type Step, step, type Write } from '../define/write.ts';

/**
 * VirtualQuantity is the most that the machine can have, Reservation what it starts with. The pool keeps one under the
 * other at every moment, so the larger one goes first when they grow. A running machine only takes another number of
 * processors in use.
 */
const processorCounts: Write<'VM'> = {
  messages: ['VM.set_VCPUs_max', 'VM.set_VCPUs_at_startup', 'VM.set_VCPUs_number_live'],
  plan({ target: vm, values }) {
    const most = countOf(values, 'VirtualQuantity', vm.VCPUs_max);
    const started = countOf(values, 'Reservation', vm.VCPUs_at_startup);
    if (started > most) throw cannotBe('Reservation', `at most ${most}, the VirtualQuantity`);
    const isRunning = vm.power_state === 'Running';
    const starting = isRunning ? 'VM.set_VCPUs_number_live' : 'VM.set_VCPUs_at_startup';
    const setMost = step(
      message('VM.set_VCPUs_max', vm.$ref, most),
      message('VM.set_VCPUs_max', vm.$ref, vm.VCPUs_max),
    );
    const setStarted = step(message(starting, vm.$ref, started), message(starting, vm.$ref, vm.VCPUs_at_startup));
    const steps: Step[] = most > vm.VCPUs_max ? [setMost, setStarted] : [setStarted, setMost];
    return steps.filter((each) => (each === setMost ? most !== vm.VCPUs_max : started !== vm.VCPUs_at_startup));
  },
};

function countOf(values: ReadonlyMap<string, CIMValue | null>, property: string, present: bigint): bigint {
  const value = values.has(property) ? values.get(property) : present;
  if (typeof value !== 'bigint' || value < 1n || value > 0x7fff_ffffn)
    throw cannotBe(property, 'a number of 1 or more');
  return value;
}

/** Hundredths of a processor; NULL is no limit. */
const capText = (value: CIMValue | null, property: string): string | null => {
  if (value === null) return null;
  if (typeof value !== 'bigint' || value < 1n || value > 0xffffn) throw cannotBe(property, 'NULL, or from 1 to 65535');
  return String(value);
};

/** The scheduler's share; NULL is that of all who have none. */
const weightText = (value: CIMValue | null, property: string): string | null => {
  if (value === null) return null;
  if (typeof value !== 'number' || value < 1 || value > 65_535) throw cannotBe(property, 'NULL, or from 1 to 65535');
  return String(value);
};

/** How the processors of machines, templates and snapshots are set. */
export const processorWrites = {
  VirtualQuantity: processorCounts,
  Reservation: processorCounts,
  Limit: entryWith('VCPUs_params', 'cap', capText),
  Weight: entryWith('VCPUs_params', 'weight', weightText),
} as const;
