import type { Row } from '../provider.ts';
import type { CIMClass } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { CIMValue } from '../values/types.ts';

/**
 * A free-standing instance, an indication for one, seen as a row of its class, so that conditions can be tested on it.
 * What it lacks is NULL; what its class lacks is not seen.
 */
export function rowOfInstance(cimClass: CIMClass, instance: CIMInstance): Row {
  const values = new Map<string, CIMValue | null>();
  for (const [name, { value }] of instance.properties) values.set(name.toLowerCase(), value);
  const cells = cimClass.properties.map(({ name }) => values.get(name.toLowerCase()) ?? null);
  return { cimClass, value: (index) => cells[index] ?? null };
}
