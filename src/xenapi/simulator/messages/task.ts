import type { Tasks } from '../calls/tasks.ts';
import type { MessageHandler, MessageTable } from '../message.ts';
import type { WireValue } from '../wire-value.ts';

/** The messages of class task that the data model does not imply; the state of a task is for its owner to set. */
export function taskMessages(tasks: Tasks): MessageTable {
  const ownersSetter =
    (field: string): MessageHandler =>
    (call, ref: string, value: WireValue) =>
      tasks.set(call.session, ref, field, value);
  return {
    'task.create': (call, label: string, description: string) => tasks.create(call.session, label, description),
    'task.destroy': (call, ref: string) => tasks.destroy(call.session, ref),
    'task.cancel': (call, ref: string) => tasks.cancel(call.session, ref),
    'task.set_status': ownersSetter('status'),
    'task.set_progress': ownersSetter('progress'),
    'task.set_result': ownersSetter('result'),
    'task.set_error_info': ownersSetter('error_info'),
  };
}
