import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PoolRecords } from '../../../src/xenapi/simulator/options.ts';
import type { WireRecord, WireValue } from '../../../src/xenapi/simulator/wire-value.ts';
import { generatePool } from '../../xenapi/generated-pool.ts';
import { Everything, few } from './faults.ts';
import { serveModel } from './model.ts';
import { pools } from './pools.ts';

/** What a file may hold where another release, or a broken one, wrote it. */
const strange: readonly WireValue[] = [
  null,
  '',
  'OpaqueRef:NULL',
  'Ref:1',
  'newer_than_the_table',
  '-1',
  '9223372036854775807',
  '-9223372036854775808',
  '99999999999999999999999',
  0,
  1.5,
  true,
  [],
  ['Ref:1', ''],
  {},
  { key: 'value', nested: '' },
  '"]]>\u0000\ud800',
];

/** One thing that is done to a pool; the numbers choose a class, a record and a field of it. */
const garble = fc.record({
  what: fc.constantFrom(
    'field missing',
    'field strange',
    'field strange',
    'field unknown',
    'record missing',
    'class missing',
  ),
  class: fc.nat(),
  record: fc.nat(),
  field: fc.nat(),
  value: fc.constantFrom(...strange),
});

type Garble = typeof garble extends fc.Arbitrary<infer T> ? T : never;
type Tables = Record<string, Record<string, WireRecord>>;

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

function apply(tables: Tables, step: Garble): void {
  const name = pick(Object.keys(tables), step.class) ?? '';
  const ref = pick(Object.keys(tables[name] ?? {}), step.record) ?? '';
  const record = tables[name]?.[ref] as Record<string, WireValue> | undefined;
  if (record === undefined) return;
  const field = pick(Object.keys(record), step.field) ?? '';
  // A uuid is what makes records two; a file where two share one is none.
  if (step.what === 'field strange' && field !== 'uuid') record[field] = step.value;
  if (step.what === 'field missing') delete record[field];
  if (step.what === 'field unknown') record['a_field_of_a_later_release'] = step.value;
  // No pool is without its own record.
  if (name === 'pool') return;
  if (step.what === 'record missing') delete tables[name]?.[ref];
  if (step.what === 'class missing' && step.field % 10 === 0) delete tables[name];
}

const small = { name: 'a generated pool', records: (): PoolRecords => generatePool({ hosts: 2, vms: 20, seed: 5 }) };
const originals = [small, ...pools.filter(({ name }) => name.startsWith('the saved pool'))];

describe.each(originals)('$name with fields that are missing, strange or unknown', ({ name, records }) => {
  if (records === undefined) {
    it.skip(`is not here: ${name}`, () => {});
    return;
  }

  it('is served without a value, a path or a reference that is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(garble, { minLength: 150, maxLength: 600, size: 'max' }), async (steps) => {
        const tables = structuredClone(records().records) as Tables;
        for (const step of steps) apply(tables, step);
        tables['a_class_of_a_later_release'] = { 'Ref:new': { uuid: 'new' } };
        await using model = await serveModel({ records: tables });
        const everything = new Everything(model);
        for (const faults of ['values', 'paths', 'references', 'textReferences', 'traversal'] as const)
          expect(few(everything[faults]()), faults).toEqual([]);
      }),
      { numRuns: 2, seed: 20, endOnFailure: true },
    );
  });

  it('is served when every field but the uuid is gone', async () => {
    const tables = Object.entries(records().records).map(([xenClass, rows]) => [
      xenClass,
      Object.fromEntries(Object.entries(rows).map(([ref, { uuid = '' }]) => [ref, { uuid }])),
    ]);
    await using model = await serveModel({ records: Object.fromEntries(tables) as Tables });
    const everything = new Everything(model);
    expect(few(everything.values())).toEqual([]);
    expect(few(everything.references())).toEqual([]);
    expect(everything.count('root/cimv2', 'Xen_HostComputerSystem')).toBe(
      Object.keys(records().records['host'] ?? {}).length,
    );
  });
});
