import type { XenType } from '../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import type { XenClassName } from '../../../src/xenapi/mirror/types.ts';
import { random } from '../../random.ts';
import type { TestMirror } from './test-mirror.ts';

/** Classes that a pool may have many records of; each record refers to whichever of the others. */
const recordsPerClass = 3;

/** Fills a mirror with records of every class, each field anything that its type allows; references may dangle. */
export function fillAtRandom(mirror: TestMirror, seed: number): void {
  const next = random(seed);
  for (const { name, fields, stored } of xapiModel.classes.values()) {
    if (!stored) continue;
    for (let n = 0; n < recordsPerClass; n += 1) {
      const values = [...fields.values()].map((field) => [field.name, anything(field.type, next)] as const);
      mirror.put(name as XenClassName, `${name}:${n}`, { ...Object.fromEntries(values), uuid: uuidOf(name, n) });
    }
  }
}

/** Changes a field of a record, or a few; now and then the record goes, or comes back. */
export function changeAtRandom(mirror: TestMirror, next: () => number): void {
  const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const { name, fields } = one([...xapiModel.classes.values()].filter(({ stored }) => stored));
  const n = Math.floor(next() * recordsPerClass);
  if (next() < 0.1) {
    mirror.remove(name as XenClassName, `${name}:${n}`);
    return;
  }
  const changed = Array.from({ length: 1 + Math.floor(next() * 3) }, () => one([...fields.values()]));
  const values = changed.map((field) => [field.name, anything(field.type, next)] as const);
  mirror.put(name as XenClassName, `${name}:${n}`, { ...Object.fromEntries(values), uuid: uuidOf(name, n) });
}

const uuidOf = (name: string, n: number): string => `${name}-0000-${n}`.toLowerCase();

function anything(type: XenType, next: () => number): unknown {
  const below = (count: number) => Math.floor(next() * count);
  switch (type.kind) {
    case 'int':
      return [0n, 1n, 2n, -1n, 65_536n, 2n ** 40n][below(6)];
    case 'float':
      return [0, 0.5, 1, 1e9][below(4)];
    case 'bool':
      return below(2) === 0;
    case 'datetime':
      return ['1970-01-01T00:00:00Z', '2026-11-22T23:00:00Z'][below(2)];
    case 'enum':
      return [...type.values, 'newer_than_the_table'][below(type.values.length + 1)];
    case 'ref':
      return `${type.class}:${below(recordsPerClass + 1)}`;
    case 'set':
      return Array.from({ length: below(3) }, () => anything(type.of, next));
    case 'map':
      return new Map(Array.from({ length: below(3) }, () => [anything(type.key, next), anything(type.value, next)]));
    default:
      return ['', 'text', '7', 'a"b\\c/d:e'][below(4)];
  }
}
