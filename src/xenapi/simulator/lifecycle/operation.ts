import type { Call } from '../message.ts';
import type { WireRecord } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import { refusalOf } from './allowed-operations.ts';
import type { Refusal } from './rules/refusal.ts';
import { badPowerState } from './rules/vm.ts';

/** Throws the error that a refusal names. */
export function throwRefusal(refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw new XapiError(...refusal);
}

/** The record, if it would accept the operation now; throws what stands against it, or HANDLE_INVALID. */
export function accepting(call: Call, className: string, ref: string, operation: string): WireRecord {
  const record = call.db.record(className, ref);
  throwRefusal(refusalOf(call.db, className, ref, record, operation));
  return record;
}

/** Runs an operation that the record accepts now, shown in its `current_operations` until it ends. */
export async function operate<T>(
  call: Call,
  className: string,
  ref: string,
  operation: string,
  body: () => T | Promise<T>,
): Promise<T> {
  accepting(call, className, ref, operation);
  return await call.during(className, ref, operation, body);
}

/**
 * Spends an operation's time on a machine, then makes sure that it has not been powered off or on, or destroyed, by
 * somebody else meanwhile.
 */
export async function workOn(call: Call, vm: string, operation: string, weight: number, upTo?: number): Promise<void> {
  await call.work(weight, upTo);
  throwRefusal(badPowerState(vm, call.db.record('VM', vm), operation));
}

/**
 * Spends an operation's time on a machine's disk, drive or network interface, then makes sure that nothing has come
 * against it meanwhile: its machine may have been powered off, or its image have gone to another machine.
 */
export async function workOnDevice(
  call: Call,
  className: 'VBD' | 'VIF',
  ref: string,
  operation: string,
  weight: number,
): Promise<void> {
  await call.work(weight);
  const idle = { ...call.db.record(className, ref), current_operations: {} };
  throwRefusal(refusalOf(call.db, className, ref, idle, operation));
}
