import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/cim/provider.ts';
import { namedInstance, rowName } from '../../../src/cim/xml/write-rows.ts';
import { instances } from '../../../src/mapping/define/instances.ts';
import { text } from '../../../src/mapping/define/sources.ts';
import type { MappedRow } from '../../../src/mapping/engine/instance-source.ts';
import { RecordSource } from '../../../src/mapping/engine/record-source.ts';
import { RowCache } from '../../../src/mapping/engine/row-cache.ts';
import { xenClassesOf } from '../../../src/mapping/engine/xen-classes.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import type { XenRecord } from '../../../src/xenapi/mirror/types.ts';
import { makePath, read, repositoryOf } from './site.ts';
import { TestMirror } from './test-mirror.ts';

/** As many instances as the machine has processors; a template has none. */
const processors = instances('Xen_Processor', {
  from: 'VM',
  when: { is_a_template: false },
  each: ({ VCPUs_max }) => Array.from({ length: Number(VCPUs_max) }, (_, n) => n),
  reads: { metrics: ['VCPUs_number'] },
  key: {
    SystemCreationClassName: () => 'Xen_ComputerSystem',
    SystemName: 'uuid',
    CreationClassName: () => 'Xen_Processor',
    DeviceID: text('Xen:{uuid}/{each}'),
  },
  properties: { ElementName: 'name_label', Caption: (_, { metrics }) => String(metrics?.VCPUs_number) },
  unmapped: {},
});

/** A repository, told by the hosts that it is plugged into. */
const hosted = instances('Xen_StoragePool', {
  from: 'SR',
  key: { InstanceID: text('Xen:{uuid}') },
  reads: { 'PBDs.host': ['hostname'] },
  properties: {
    PoolID: 'uuid',
    ElementName: (_, followed) => followed['PBDs.host'].map(({ hostname }) => hostname).join(', '),
  },
  unmapped: {},
});

/** Collects garbage, in a turn of its own: what was looked at in this one stays until its end. */
async function collect(): Promise<void> {
  await yieldToLoop();
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** What an entry, and each of its rows, is taken to need beside the text. */
const overhead = 400;

/** A source over a mirror, with a cache that can be looked into. */
function open(limit: number, mapping: { readonly cimClass: string; readonly from: string } = processors) {
  const mirror = new TestMirror(xenClassesOf([mapping as never], xapiModel));
  const cache = new RowCache(limit);
  const cimClass = repositoryOf('root/cimv2').class(mapping.cimClass);
  if (!cimClass) throw new Error('no class');
  const source = new RecordSource(mapping as never, cimClass, 'root/cimv2', {
    inventory: mirror,
    model: xapiModel,
    paths: () => [],
    mappingOf: () => undefined,
    cache,
  });
  mirror.onChange((changes) => {
    for (const change of changes) if (change.class === mapping.from) source.forget(change.ref);
  });
  const all = () => [...source.all()].filter((row) => row !== undefined);
  return { mirror, cache, source, all };
}

const whole = { includeClassOrigin: false, indexes: undefined };

/** A text of other characters than those of ASCII needs two bytes for each. */
const widthOf = (text: string) => (text.includes('м') ? 2 : 1) * text.length;

/** Every row that has been given, and what became of it. */
class Account {
  readonly site: ReturnType<typeof open>;
  readonly #given = new Set<MappedRow>();
  readonly #gone = new Set<MappedRow>();

  constructor(site: ReturnType<typeof open>) {
    this.site = site;
  }

  get given(): readonly MappedRow[] {
    return [...this.#given];
  }

  /** Takes rows that are as the mirror now is; none of them may have been let go of before. */
  take(rows: readonly MappedRow[]): void {
    const { mirror } = this.site;
    for (const row of rows) {
      expect(this.#gone.has(row)).toBe(false);
      const record = row.record as XenRecord<'VM'>;
      expect(record).toBe(mirror.get('VM', record.$ref));
      expect(read(row, 'Caption')).toBe(String(mirror.get('VM_metrics', record.metrics)?.VCPUs_number));
      this.#given.add(row);
    }
  }

  check(limit: number): void {
    for (const row of this.#given) if (!row.keeps) this.#gone.add(row);
    expect(this.site.cache.size).toBeLessThanOrEqual(limit);
    expect(this.site.cache.size).toBe(this.#need());
  }

  /** What the rows that keep something need, counted one by one; all of a record stay or go together. */
  #need(): number {
    const records = new Set<XenRecord<'VM'>>();
    let bytes = 0;
    for (const { record, keeps, kept } of this.#given) {
      if (!keeps) continue;
      records.add(record as XenRecord<'VM'>);
      bytes += (kept?.name ?? '').length + widthOf(kept?.instance ?? '');
    }
    for (const { VCPUs_max } of records) bytes += overhead + overhead * Number(VCPUs_max);
    return bytes;
  }
}

interface Step {
  readonly vm: number;
  /** Another one in each step. */
  readonly number: number;
}

const refOf = ({ vm }: Step) => `v${vm}`;

/** What may happen to rows and to what they are made of. */
const acts: Readonly<Record<string, (account: Account, step: Step) => void>> = {
  put: ({ site }, step) =>
    site.mirror.put('VM', refOf(step), {
      VCPUs_max: BigInt(1 + (step.number % 3)),
      metrics: `m${step.vm}` as never,
      name_label: step.number % 2 === 0 ? 'machine' : 'м',
      is_a_template: false,
    }),
  'put a template': ({ site }, step) => site.mirror.put('VM', refOf(step), { is_a_template: true, VCPUs_max: 1n }),
  remove: ({ site }, step) => site.mirror.remove('VM', refOf(step)),
  follow: ({ site }, { vm, number }) => site.mirror.put('VM_metrics', `m${vm}`, { VCPUs_number: BigInt(number) }),
  scan: (account) => {
    const rows = account.site.all();
    const machines = [...account.site.mirror.all('VM')].filter(({ is_a_template }) => !is_a_template);
    expect(rows.length).toBe(machines.reduce((sum, { VCPUs_max }) => sum + Number(VCPUs_max), 0));
    account.take(rows);
  },
  'scan in part': (account, { number }) => {
    let left = number % 8;
    for (const row of account.site.source.all()) {
      if (row) account.take([row]);
      if (left-- === 0) break;
    }
  },
  'look at a record': (account, step) => {
    const record = account.site.mirror.get('VM', refOf(step));
    if (!record) return;
    const known = account.given.find((row) => row.record === record && row.keeps);
    const rows = account.site.source.on(record);
    account.take(rows);
    const isAsBefore = known && rows[0] && read(known, 'Caption') === read(rows[0], 'Caption');
    if (isAsBefore && known.keeps) expect(rows).toContain(known);
  },
  'find a row': (account, { number }) => {
    const row = account.given.at(-number);
    const found = row && account.site.source.find(row.path);
    if (found) account.take([found]);
  },
  'write a name': ({ given }, { number }) => void (given.length > 0 && rowName(given.at(-number) ?? (given[0] as Row))),
  'write a row': ({ given }, { number }) =>
    void (given.length > 0 && namedInstance(given.at(-number) ?? (given[0] as Row), whole)),
};

describe('the rows of records', () => {
  it('need what is counted for them, whatever becomes of them, and are found again as long as they are counted', () => {
    const limits = fc.constantFrom(0, 900, 3_000, 12_000, 1_000_000);
    const someActs = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(5)), {
      minLength: 40,
      maxLength: 80,
    });
    fc.assert(
      fc.property(limits, someActs, (limit, run) => {
        const account = new Account(open(limit));
        for (const [number, [act, vm]] of run.entries()) {
          acts[act]?.(account, { vm, number });
          account.check(limit);
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('are looked for again in the order of the records only', () => {
    const { mirror, source, all } = open(1_000_000);
    for (let vm = 0; vm < 9; vm++) mirror.put('VM', `v${vm}`, { VCPUs_max: 1n });
    const before = all();
    for (const vm of [0, 4, 5]) mirror.remove('VM', `v${vm}`);
    mirror.put('VM', 'v7', { is_a_template: true });
    const left = [1, 2, 3, 6, 8].map((n) => before[n]);
    expect(all()).toEqual(left);
    expect(all().map((row, n) => row === left[n])).toEqual(left.map(() => true));
    expect(before.filter(({ keeps }) => keeps)).toEqual(left);
    expect(source.on(mirror.get('VM', 'v8') as XenRecord)[0]).toBe(left[4]);
  });

  it('make room for others once nobody has asked for them, the one that was asked for last', () => {
    const { mirror, source, all } = open(3 * 2 * overhead);
    const look = (vm: number) => source.on(mirror.get('VM', `v${vm}`) as XenRecord)[0];
    for (let vm = 0; vm < 5; vm++) mirror.put('VM', `v${vm}`, { VCPUs_max: 1n });
    const [first, second] = [look(0), look(1)];
    look(2);
    expect(look(0)).toBe(first);
    look(3);
    expect([first?.keeps, second?.keeps]).toEqual([true, false]);
    expect(all().map(({ record }) => record)).toEqual([...mirror.all('VM')]);
  });

  it('are made anew when one of several records that they were made from has changed', () => {
    const { mirror, all } = open(1_000_000, hosted);
    for (const n of [0, 1]) {
      mirror.put('host', `h${n}`, { hostname: `host ${n}` });
      mirror.put('PBD', `p${n}`, { host: `h${n}` as never });
    }
    mirror.put('SR', 's', { PBDs: ['p0', 'p1'] as never });
    const [before] = all();
    expect([read(before, 'ElementName'), all()[0]]).toEqual(['host 0, host 1', before]);
    mirror.put('host', 'h1', { hostname: 'another' });
    expect(read(all()[0], 'ElementName')).toBe('host 0, another');
    mirror.put('SR', 's', { PBDs: ['p1'] as never });
    expect(read(all()[0], 'ElementName')).toBe('another');
    mirror.remove('PBD', 'p1');
    expect(read(all()[0], 'ElementName')).toBe('');
  });

  it('are made but not kept of a record that the mirror has no more, and leave those of its successor in place', () => {
    const { mirror, source, cache } = open(1_000_000);
    const recordOf = (ref: string) => mirror.get('VM', ref) as XenRecord<'VM'>;
    for (const ref of ['changed', 'gone']) mirror.put('VM', ref, { VCPUs_max: 1n, name_label: 'before' });
    const old = [recordOf('changed'), recordOf('gone')];
    mirror.put('VM', 'changed', { name_label: 'after' });
    mirror.remove('VM', 'gone');
    const [row] = source.on(recordOf('changed'));
    const size = cache.size;
    for (const record of old) {
      const [late] = source.on(record);
      expect([late?.keeps, read(late, 'ElementName')]).toEqual([false, 'before']);
    }
    expect([row?.keeps, cache.size]).toEqual([true, size]);
    expect(source.on(recordOf('changed'))[0]).toBe(row);
  });

  it('are not found by a key that the class does not have, nor where several have the keys that are given', () => {
    const { mirror, source } = open(1_000_000);
    mirror.put('VM', 'v', { VCPUs_max: 2n });
    const found = (keys: Readonly<Record<string, string>>) => source.find(makePath('Xen_Processor', keys))?.each;
    const keys = { SystemName: 'uuid-v', DeviceID: 'Xen:uuid-v/1' };
    expect([found(keys), found({ ...keys, Other: 'x' }), found({ SystemName: 'uuid-v' })]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it('hold no record that is no more where they stood before, nor behind the last one', async () => {
    const { mirror, all, source } = open(1_000_000);
    const put = (from: number, to: number, is_a_template: boolean) => {
      for (let vm = from; vm < to; vm++) mirror.put('VM', `v${vm}`, { VCPUs_max: 1n, is_a_template });
      return [...mirror.all('VM')].slice(from, to).map((record) => new WeakRef(record));
    };
    const scan = (count: number) => {
      for (const { record } of source.all() as Iterable<MappedRow>) if (record?.$ref === `v${count}`) return;
    };
    const [machines, templates] = [put(0, 8, false), put(8, 10, true)];
    all();
    await collect();
    mirror.remove('VM', 'v0');
    // As far as the one that has moved from the sixth place to the fifth.
    scan(5);
    mirror.put('VM', 'v5', { name_label: 'another' });
    await collect();
    expect(machines.flatMap((record, n) => (record.deref() === undefined ? [n] : []))).toEqual([0, 5]);
    for (const vm of [8, 9]) mirror.remove('VM', `v${vm}`);
    all();
    await collect();
    expect(templates.map((record) => record.deref())).toEqual([undefined, undefined]);
  });

  it.each([0, 1_000_000])('hold few records that are no more, with room for %d bytes', async (limit) => {
    const { mirror, all, source } = open(limit);
    const put = (name_label: string) => {
      for (let vm = 0; vm < 4_000; vm++) mirror.put('VM', `v${vm}`, { is_a_template: true, name_label });
    };
    put('before');
    expect(all()).toEqual([]);
    const records = [...mirror.all('VM')].map((record) => new WeakRef(record));
    put('after');
    await collect();
    expect(records.filter((record) => record.deref()).length).toBeLessThanOrEqual(1_000);
    expect([...source.all()].filter((row) => row)).toEqual([]);
  });
});
