import { cimError } from '../catalogue.ts';
import type { CIMClass, CIMProperty } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { CIMValue } from '../values/types.ts';
import type { FoundInstance } from './lookup.ts';
import type { OperationScope } from './operation.ts';
import { brokenBound } from './property-bounds.ts';
import { isSameValue } from './same-value.ts';
import { describe, readTyped } from './typed-values.ts';

/** New values by declared name. */
export type Changes = Map<string, CIMValue | null>;

/**
 * What ModifyInstance asks to change (DSP0200 1.4 § 5.3.2.8): of the properties that the list names, or of all that
 * were sent, those whose value differs from the present one. A property that is listed but was not sent gets the
 * default of its class, or NULL. What was sent but is not listed is not looked at.
 * @throws CIMError NO_SUCH_PROPERTY, TYPE_MISMATCH, INVALID_PARAMETER
 */
export function changesOf(
  scope: OperationScope,
  found: FoundInstance,
  instance: CIMInstance,
  list: readonly string[] | undefined,
): Changes {
  const asked = list && listed(found.cimClass, list);
  const sent = sentValues(scope, found.cimClass, instance, asked);
  const changes: Changes = new Map();
  for (const property of asked ?? sent.keys()) {
    // The path has told the keys already.
    if (property.isKey && !sent.has(property)) continue;
    const value = sent.has(property) ? sent.get(property) : property.defaultValue;
    if (isChange(scope, found, property, value ?? null)) changes.set(property.name, value ?? null);
  }
  return changes;
}

function sentValues(
  scope: OperationScope,
  cimClass: CIMClass,
  instance: CIMInstance,
  asked: ReadonlySet<CIMProperty | undefined> | undefined,
): Map<CIMProperty, CIMValue | null> {
  const values = new Map<CIMProperty, CIMValue | null>();
  for (const [name, typed] of instance.properties) {
    if (asked?.has(cimClass.property(name)) === false) continue;
    const property = requireProperty(cimClass, name);
    const value = readTyped(scope, property, typed);
    if (value === undefined) throw cimError('typeMismatch', property.name, describe(property));
    values.set(property, value);
  }
  return values;
}

const listed = (cimClass: CIMClass, names: readonly string[]): ReadonlySet<CIMProperty> =>
  new Set(names.map((name) => requireProperty(cimClass, name)));

/** @throws CIMError NO_SUCH_PROPERTY */
export function requireProperty(cimClass: CIMClass, name: string): CIMProperty {
  const property = cimClass.property(name);
  if (property === undefined) throw cimError('noSuchProperty', cimClass.name, name);
  return property;
}

/**
 * Does the value differ from the present one? Differing values must be allowed by the declaration.
 * @throws CIMError INVALID_PARAMETER
 */
export function isChange(
  scope: OperationScope,
  { row }: FoundInstance,
  property: CIMProperty,
  value: CIMValue | null,
): boolean {
  if (isSameValue(row.value(property.index), value, scope.context.namespace)) return false;
  if (property.isKey) throw cimError('keyChanged', property.name);
  checkNewValue(property, value);
  return true;
}

/**
 * Is the value allowed by the qualifiers of the property?
 * @throws CIMError INVALID_PARAMETER
 */
export function checkNewValue(property: CIMProperty, value: CIMValue | null): void {
  if (value === null && property.qualifiers.get('required')?.value === true) {
    throw cimError('requiredProperty', property.name);
  }
  const broken = brokenBound(property, value);
  if (broken !== undefined) throw cimError('outOfBounds', property.name, broken);
}
