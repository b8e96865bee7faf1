import type { CIMError, CIMValue } from '../../cim/index.ts';
import type { Inventory, MessageName, Messages, XenClassName, XenRecord } from '../../xenapi/index.ts';
import { refusal } from './refusals.ts';

/** A message with its parameters. */
export interface Message {
  readonly message: MessageName;
  readonly parameters: readonly unknown[];
}

/** One step of a change: a message, and the one that takes it back where there is such. */
export interface Step extends Message {
  readonly undo?: Message;
}

/** A message as data, for the steps of a plan. */
export const message = <M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Message => ({
  message: name,
  parameters,
});

/** A step with its undo. */
export const step = (run: Message, undo?: Message): Step => ({ ...run, ...(undo && { undo }) });

/** What ModifyInstance asks of one write: the record as it is, and the new values of the properties that share it. */
export interface Asked<T extends XenClassName = XenClassName> {
  readonly target: XenRecord<T>;
  readonly from: T;
  readonly values: ReadonlyMap<string, CIMValue | null>;
  readonly inventory: Inventory;
}

/**
 * How properties are written. Several properties of a class may share one write, where one message sets them all or
 * the order of the messages matters. A plan changes nothing: it checks, and tells the steps.
 */
export interface Write<T extends XenClassName = XenClassName> {
  /** The messages that it may send, for the documentation. */
  readonly messages: readonly string[];
  /** @throws CIMError INVALID_PARAMETER naming the property and what it takes */
  plan(asked: Asked<T>): readonly Step[];
}

/** The error of a value that a property cannot have. `wanted` completes "property X must be …". */
export const cannotBe = (property: string, wanted: string): CIMError => refusal('cannotBe', property, wanted);
