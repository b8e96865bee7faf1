import { type MessageName, nullRef, type XenClassName } from '../../xenapi/index.ts';
import { writing } from './settable.ts';
import { cannotBe, type Write } from './write.ts';

/**
 * Writes a field that refers to a record from a property that tells the record's uuid; NULL is no record.
 * `wanted` completes "property X must be …".
 */
export const recordSetter = <T extends XenClassName>(
  from: T,
  field: string,
  referred: XenClassName,
  wanted: string,
): Write<T> => {
  // A test tells whether the data model has it.
  const message = `${from}.set_${field}` as MessageName;
  return writing<T, string>([message], (target, uuid, property, { inventory }) => {
    const record = uuid === null ? { $ref: nullRef } : inventory.byUuid(referred, uuid);
    if (!record) throw cannotBe(property, wanted);
    const before = (target as unknown as Readonly<Record<string, unknown>>)[field];
    return [{ message, parameters: [target.$ref, record.$ref], undo: { message, parameters: [target.$ref, before] } }];
  });
};
