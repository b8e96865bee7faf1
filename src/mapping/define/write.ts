import type { CIMError, CIMValue } from '../../cim/index.ts';
import type { Inventory, MessageName, Messages, Ref, XenClassName, XenRecord } from '../../xenapi/index.ts';
import { refusal } from './refusals.ts';

/** A message with its parameters. */
export interface Message {
  readonly message: MessageName;
  readonly parameters: readonly unknown[];
}

/** A message, and the one that takes it back where there is such. */
export interface MessageStep extends Message {
  readonly undo?: Message;
}

/** One entry of a map field that changes, by the messages for single entries. */
export interface EntryStep {
  /** The property that asks for it. */
  readonly property: string;
  readonly from: XenClassName;
  readonly field: string;
  readonly target: Ref;
  readonly key: string;
  /** The text that it has; undefined where there is no such entry. */
  readonly before: string | undefined;
  /** The text that it shall have; undefined where it shall go. */
  readonly after: string | undefined;
}

/** One step of a change. */
export type Step = MessageStep | EntryStep;

/** A message as data, for the steps of a plan. */
export const message = <M extends MessageName>(name: M, ...parameters: Messages[M]['parameters']): Message => ({
  message: name,
  parameters,
});

/** A step with its undo. */
export const step = (run: Message, undo?: Message): MessageStep => ({ ...run, ...(undo && { undo }) });

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
