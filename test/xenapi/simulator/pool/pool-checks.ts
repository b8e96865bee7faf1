import { nullRef, type XenType } from '../../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import type { WireRecord, WireValue } from '../../../../src/xenapi/simulator/wire-value.ts';

export type Records = Readonly<Record<string, Readonly<Record<string, WireRecord>>>>;

/** Values that are not of their field's type. */
export function misfits(records: Records): string[] {
  const wrong: string[] = [];
  for (const [className, field, type, value] of values(records)) {
    if (!fits(type, value)) wrong.push(`${className}.${field}: ${JSON.stringify(value)}`);
  }
  return wrong;
}

function* values(records: Records): Generator<readonly [string, string, XenType, WireValue | undefined]> {
  for (const [className, table] of Object.entries(records)) {
    const fields = [...(xapiModel.classes.get(className)?.fields ?? []).values()];
    for (const record of Object.values(table)) {
      for (const { name, type } of fields) yield [className, name, type, record[name]];
    }
  }
}

function fits(type: XenType, value: WireValue | undefined): boolean {
  switch (type.kind) {
    case 'int':
      return typeof value === 'string' && /^-?\d+$/.test(value);
    case 'float':
      return typeof value === 'number';
    case 'bool':
      return typeof value === 'boolean';
    case 'datetime':
      return typeof value === 'string' && /^\d{8}T\d\d:\d\d:\d\dZ$/.test(value);
    case 'enum':
      return type.values.includes(String(value));
    case 'ref':
      return typeof value === 'string' && value.startsWith('OpaqueRef:');
    case 'set':
      return Array.isArray(value) && value.every((item) => fits(type.of, item));
    case 'map':
      return Object.entries(value as object).every(([key, item]) => fits(type.key, key) && fits(type.value, item));
    default:
      return typeof value === 'string';
  }
}

/** References that name no record. */
export function dangling(records: Records): string[] {
  const lost: string[] = [];
  for (const [className, field, type, value] of values(records)) {
    const target = type.kind === 'set' ? type.of : type;
    if (target.kind !== 'ref') continue;
    for (const ref of Array.isArray(value) ? value : [value]) {
      if (ref !== nullRef && records[target.class]?.[String(ref)] === undefined)
        lost.push(`${className}.${field} ${ref}`);
    }
  }
  return lost;
}

/** Relations that only one end tells of. */
export function disagreements(records: Records): string[] {
  const found: string[] = [];
  for (const { a, b } of xapiModel.relations) {
    if (a.class === b.class && a.field === b.field) continue;
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      for (const [ref, record] of Object.entries(records[from.class] ?? {})) {
        for (const other of refsOf(record[from.field])) {
          const back = records[to.class]?.[other]?.[to.field];
          if (!refsOf(back).includes(ref)) found.push(`${from.class}.${from.field} ${ref}`);
        }
      }
    }
  }
  return found;
}

function refsOf(value: WireValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value !== nullRef ? [value] : [];
}
