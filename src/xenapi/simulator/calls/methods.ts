import type { DataModel, XenClass, XenField, XenMessage } from '../../datamodel/types.ts';
import type { MessageHandler, MessageTable } from '../message.ts';
import { genericHandler } from '../messages/generic.ts';

/** A message that can be called, by its name on the wire. */
export interface Method {
  readonly name: string;
  readonly message: XenMessage;
  /** The map or set field that it writes. */
  readonly field?: XenField;
  readonly handler?: MessageHandler;
  /** A call makes a task, even without `Async.`. */
  readonly tasked: boolean;
  /** Fewest parameters: those before the trailing ones with a default. */
  readonly least: number;
}

/** Before the name of a message: called in its asynchronous form. */
export const asyncPrefix = 'Async.';

/** Classes whose messages act on the caller's own session and tasks. */
const untasked: ReadonlySet<string> = new Set(['event', 'session', 'task', 'auth']);
const taskedKinds: ReadonlySet<string> = new Set(['custom', 'make', 'delete']);

/** The names of all messages of the data model, and of their asynchronous forms. */
export function methodNames(model: DataModel): readonly string[] {
  return [...model.messages].flatMap(([name, { async }]) => (async ? [name, `${asyncPrefix}${name}`] : [name]));
}

/** A message of the data model with its implementation: the special one, else the one that the model implies. */
export function findMethod(model: DataModel, special: MessageTable, name: string): Method | undefined {
  const message = model.messages.get(name);
  const xenClass = model.classes.get(name.slice(0, name.indexOf('.')));
  return xenClass && message && methodOf(name, xenClass, message, special);
}

function methodOf(name: string, xenClass: XenClass, message: XenMessage, special: MessageTable): Method {
  const handler = special[name] ?? genericHandler(xenClass, message);
  const field = xenClass.fields.find((candidate) => candidate.name === message.field);
  const lastRequired = message.parameters.findLastIndex(({ defaultValue }) => defaultValue === undefined);
  return {
    name,
    message,
    ...(field && { field }),
    ...(handler && { handler }),
    tasked: taskedKinds.has(message.kind) && !message.name.startsWith('get_') && !untasked.has(xenClass.name),
    least: lastRequired + 1,
  };
}
