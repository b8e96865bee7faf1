import type { CIMValue } from '../../cim/index.ts';
import type { Inventory, XenRecord } from '../../xenapi/index.ts';
import type { InstanceMapping, RecordMapping } from '../define/mapping.ts';
import type { Operations } from '../define/method.ts';
import { refusal } from '../define/refusals.ts';
import type { EntryStep, Message, MessageStep, Step, Write } from '../define/write.ts';
import { changeEntry } from './entry-steps.ts';

/** New values by the declared name of the property. */
type Changes = ReadonlyMap<string, CIMValue | null>;

/**
 * The mapping of a class of which something can be set.
 * @throws CIMError NOT_SUPPORTED for all others, associations and constants too
 */
export function modifiable(className: string, mapping: InstanceMapping | undefined): RecordMapping {
  if (mapping === undefined || !('writes' in mapping) || Object.keys(mapping.writes).length === 0) {
    throw refusal('notModifiable', className);
  }
  return mapping;
}

/**
 * The steps that give an instance new values. Nothing has been sent when this throws. Properties that share a write
 * are planned together; steps that nothing takes back come last.
 * @throws CIMError INVALID_PARAMETER naming a property that cannot be set, or not to this value, or two properties that
 *   contradict each other
 */
export function planChanges(
  mapping: RecordMapping,
  target: XenRecord,
  changes: Changes,
  inventory: Inventory,
): readonly Step[] {
  const asked = [...byWrite(mapping, changes)];
  const steps = withoutRepeats(
    asked.flatMap(([write, values]) => write.plan({ target, from: mapping.from, values, inventory })),
  );
  return [...steps.filter(canBeUndone), ...steps.filter((each) => !canBeUndone(each))];
}

/** Properties may share an entry of a map; what two of them ask for alike is done once. */
function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  const entries = new Map<string, EntryStep>();
  return steps.filter((each) => {
    if (!isEntry(each)) return true;
    const name = `${each.field}:${each.key}`;
    const other = entries.get(name);
    if (other && other.after !== each.after) throw refusal('contradiction', other.property, each.property, each.key);
    entries.set(name, each);
    return other === undefined;
  });
}

const canBeUndone = (step: Step): boolean => isEntry(step) || step.undo !== undefined;

const isEntry = (step: Step): step is EntryStep => 'key' in step;

function byWrite({ cimClass, writes }: RecordMapping, changes: Changes): Map<Write, Map<string, CIMValue | null>> {
  const groups = new Map<Write, Map<string, CIMValue | null>>();
  for (const [property, value] of changes) {
    const write = Object.hasOwn(writes, property) ? writes[property] : undefined;
    if (!write) throw refusal('notSettable', property, cimClass);
    groups.set(write, (groups.get(write) ?? new Map<string, CIMValue | null>()).set(property, value));
  }
  return groups;
}

/** Performs the steps in the caller's session. */
export async function performSteps(operations: Operations, steps: readonly Step[]): Promise<void> {
  for (const each of steps) await (isEntry(each) ? changeEntry(operations, each) : send(operations, each));
}

function send({ session, step }: Operations, { undo, ...run }: MessageStep): Promise<unknown> {
  const call = ({ message, parameters }: Message): Promise<unknown> => session.call(message, ...(parameters as never));
  return step(() => call(run), undo && (() => call(undo)));
}
