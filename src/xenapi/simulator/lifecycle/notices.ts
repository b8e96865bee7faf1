import type { Call } from '../message.ts';
import { wireTime } from '../wire-value.ts';
import { textOf } from './records.ts';

const priorities: Readonly<Record<string, string>> = { VM_CRASHED: '2' };

/** Leaves a message about a machine, such as `VM_STARTED`, for administrators to read. */
export function tell(call: Call, name: string, vm: string): void {
  const { db, clock } = call;
  const record = db.get('VM', vm);
  if (record === undefined) return;
  db.create('message', {
    name,
    priority: priorities[name] ?? '5',
    cls: 'VM',
    obj_uuid: textOf(record, 'uuid'),
    timestamp: wireTime(clock.now()),
    body: `VM '${textOf(record, 'name_label')}': ${name}`,
  });
}
