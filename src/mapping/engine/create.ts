import type { CIMInstance, CIMValue } from '../../cim/index.ts';
import type { CreationMapping } from '../define/creation.ts';
import type { AnySource } from '../define/mapping.ts';
import { refusal } from '../define/refusals.ts';
import { fixedValue } from './accessors.ts';

/**
 * The values that a creation works with.
 * @throws CIMError INVALID_PARAMETER naming a property that is missing, or that cannot be chosen
 */
export function valuesFor(
  { mapping, requires, takes }: CreationMapping,
  { properties }: CIMInstance,
): Readonly<Record<string, CIMValue>> {
  const [keys, sources] = [new Map(Object.entries(mapping.key)), new Map(Object.entries(mapping.properties))];
  const values: Record<string, CIMValue> = {};
  for (const [name, { value }] of properties) {
    if (value === null) continue;
    if (requires.includes(name) || takes.includes(name)) values[name] = value;
    else checkFixed(name, value, keys.get(name), sources.get(name));
  }
  const missing = requires.find((name) => values[name] === undefined);
  if (missing !== undefined) {
    throw refusal('missing', mapping.cimClass, missing);
  }
  return values;
}

/** What always has one value may be given with it; other keys are the pool's to give, whatever the client proposes. */
function checkFixed(name: string, value: CIMValue, key: AnySource | undefined, source: AnySource | undefined): void {
  const fixed = fixedValue(key ?? source);
  if (key !== undefined && fixed === undefined) return;
  if (fixed === undefined || fixed === null || String(fixed) !== String(value)) throw refusal('notChosen', name);
}
