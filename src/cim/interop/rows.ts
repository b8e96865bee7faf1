import type { Row } from '../provider.ts';
import type { CIMClass } from '../schema/types.ts';
import type { CIMValue } from '../values/types.ts';

/** A row of plain values by declared property name; what is not named is the declared default, or NULL. */
export function rowOf(cimClass: CIMClass, values: Readonly<Record<string, CIMValue | null>>): Row {
  const byIndex = cimClass.properties.map(({ name, defaultValue }) =>
    Object.hasOwn(values, name) ? (values[name] ?? null) : defaultValue,
  );
  return { cimClass, value: (index) => byIndex[index] ?? null };
}
