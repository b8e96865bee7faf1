import { nullRef } from '../../datamodel/types.ts';
import { isWireMap, type WireMap, type WireRecord } from '../wire-value.ts';

/** What the rules need of the database. */
export interface Records {
  get(className: string, ref: string): WireRecord | undefined;
  all(className: string): Iterable<readonly [ref: string, record: WireRecord]>;
}

const noMap: WireMap = {};

/** A string field, also the text of a reference, an enum or an int; empty where the field is absent. */
export function textOf(record: WireRecord | undefined, field: string): string {
  const value = record?.[field];
  return typeof value === 'string' ? value : '';
}

/** The references, or other strings, in a set. */
export function setOf(record: WireRecord | undefined, field: string): readonly string[] {
  const value = record?.[field];
  return Array.isArray(value) ? value : [];
}

export function mapOf(record: WireRecord | undefined, field: string): WireMap {
  const value = record?.[field];
  return isWireMap(value) ? value : noMap;
}

export function isSet(record: WireRecord | undefined, field: string): boolean {
  return record?.[field] === true;
}

export function intOf(record: WireRecord | undefined, field: string): bigint {
  const text = textOf(record, field);
  return /^-?\d+$/.test(text) ? BigInt(text) : 0n;
}

/** The record that a reference field names, if there is one. */
export function follow(
  records: Records,
  record: WireRecord | undefined,
  field: string,
  className: string,
): WireRecord | undefined {
  const ref = textOf(record, field);
  return ref === '' || ref === nullRef ? undefined : records.get(className, ref);
}

/** The records that a set of references names, with their references. */
export function followAll(
  records: Records,
  record: WireRecord | undefined,
  field: string,
  className: string,
): readonly (readonly [ref: string, record: WireRecord])[] {
  return setOf(record, field).flatMap((ref) => {
    const found = records.get(className, ref);
    return found === undefined ? [] : [[ref, found] as const];
  });
}

/** The only record of class pool. */
export function poolOf(records: Records): readonly [ref: string, record: WireRecord] | undefined {
  for (const entry of records.all('pool')) return entry;
  return undefined;
}

/** The host that speaks for the pool; the null reference where nobody says which. */
export const coordinatorOf = (records: Records): string => textOf(poolOf(records)?.[1], 'master') || nullRef;
