import type { Call, MessageHandler, MessageTable } from '../../message.ts';
import { refusalOf } from '../allowed-operations.ts';
import { operate } from '../operation.ts';
import { followAll, intOf } from '../records.ts';
import { powerMessages } from '../vm/power.ts';

type ApplianceOperation = 'start' | 'clean_shutdown' | 'hard_shutdown' | 'shutdown';
type PowerHandler = (call: Call, vm: string, ...more: readonly boolean[]) => ReturnType<MessageHandler>;

/** Runs a power operation on each member that accepts it, in their order; the reverse of it for shutting down. */
async function each(call: Call, appliance: string, operation: ApplianceOperation, ...more: boolean[]): Promise<void> {
  const { db } = call;
  const handler = powerMessages[`VM.${operation}`] as PowerHandler | undefined;
  await operate(call, 'VM_appliance', appliance, operation, async () => {
    const members = followAll(db, db.record('VM_appliance', appliance), 'VMs', 'VM')
      .filter(([ref, vm]) => refusalOf(db, 'VM', ref, vm, operation) === undefined)
      .sort(([, a], [, b]) => Number(intOf(a, 'order') - intOf(b, 'order')));
    for (const [vm] of operation === 'start' ? members : members.reverse()) await handler?.(call, vm, ...more);
  });
}

export const applianceMessages: MessageTable = {
  'VM_appliance.start': (call, ref: string, paused: boolean) => each(call, ref, 'start', paused, false),
  'VM_appliance.clean_shutdown': (call, ref: string) => each(call, ref, 'clean_shutdown'),
  'VM_appliance.hard_shutdown': (call, ref: string) => each(call, ref, 'hard_shutdown'),
  'VM_appliance.shutdown': (call, ref: string) => each(call, ref, 'shutdown'),
};
