import type { Row } from '../../../src/cim/provider.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { CIMValue } from '../../../src/cim/values/types.ts';

/** An instance of the test as a row of its class: what it lacks is NULL. */
export function rowOfInstance(cimClass: CIMClass, instance: CIMInstance): Row {
  const values = new Map<string, CIMValue | null>();
  for (const [name, { value }] of instance.properties) values.set(name.toLowerCase(), value);
  const cells = cimClass.properties.map(({ name }) => values.get(name.toLowerCase()) ?? null);
  return { cimClass, value: (index) => cells[index] ?? null };
}
