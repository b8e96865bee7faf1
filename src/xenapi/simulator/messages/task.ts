import type { Tasks } from '../calls/tasks.ts';
import type { MessageHandler, MessageTable } from '../message.ts';
import type { WireValue } from '../wire-value.ts';
import { addTo, removeFrom } from './generic.ts';

/** The messages of class task that the data model does not imply. */
export function taskMessages(tasks: Tasks): MessageTable {
  const setter =
    (field: string): MessageHandler =>
    (call, ref: string, value: WireValue) =>
      tasks.set(call.session, ref, field, value);
  return {
    'task.create': (call, label: string, description: string) => tasks.create(call.session, label, description),
    'task.destroy': (call, ref: string) => tasks.destroy(call.session, ref),
    'task.cancel': (call, ref: string) => tasks.cancel(call.session, ref),
    'task.set_status': setter('status'),
    'task.set_progress': setter('progress'),
    'task.set_result': setter('result'),
    'task.set_error_info': setter('error_info'),
    'task.set_other_config': (call, ref: string, value: WireValue) => call.db.set('task', ref, 'other_config', value),
    'task.add_to_other_config': addTo('task', 'other_config'),
    'task.remove_from_other_config': removeFrom('task', 'other_config'),
  };
}
