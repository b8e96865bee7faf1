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

/** Classes whose messages act on the caller's own session and tasks. */
const untasked: ReadonlySet<string> = new Set(['event', 'session', 'task', 'auth']);
const taskedKinds: ReadonlySet<string> = new Set(['custom', 'make', 'delete']);

/** Every message of the data model with its implementation: the special one, else the one that the model implies. */
export function methodsOf(model: DataModel, special: MessageTable): ReadonlyMap<string, Method> {
  const methods = new Map<string, Method>();
  for (const xenClass of model.classes.values()) {
    for (const message of xenClass.messages) {
      const method = methodOf(xenClass, message, special);
      methods.set(method.name, method);
    }
  }
  return methods;
}

function methodOf(xenClass: XenClass, message: XenMessage, special: MessageTable): Method {
  const name = `${xenClass.name}.${message.name}`;
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
