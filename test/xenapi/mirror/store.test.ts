import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder } from '../../../src/xenapi/client/codec/decoder.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import { type Step, Store } from '../../../src/xenapi/mirror/store.ts';
import type { MirroredRecord } from '../../../src/xenapi/mirror/table.ts';

const decoder = new Decoder(xapiModel);

function put(xenClass: string, ref: string, fields: object): Step {
  return { class: xenClass, ref, record: decoder.decodeRecord(xenClass, fields, ref) as MirroredRecord };
}

function gone(xenClass: string, ref: string): Step {
  return { class: xenClass, ref };
}

const classes = ['VM', 'VBD', 'VDI', 'VIF', 'host', 'task'];

const names = (records: Iterable<MirroredRecord>): unknown[] => [...records].map(({ $ref }) => $ref);

describe('the store of the mirror', () => {
  it('finds a record by reference and by uuid', () => {
    const store = new Store(classes);
    store.apply([put('VM', 'a', { uuid: 'u' })]);
    expect(store.table('VM').get('a')).toMatchObject({ uuid: 'u', $ref: 'a', $class: 'VM' });
    expect(store.table('VM').byUuid('u')).toBe(store.table('VM').get('a'));
    store.apply([gone('VM', 'a')]);
    expect(store.table('VM').get('a')).toBeUndefined();
    expect(store.table('VM').byUuid('u')).toBeUndefined();
  });

  it('lets a uuid pass from one record to another in either order', () => {
    const store = new Store(classes);
    store.apply([put('VM', 'a', { uuid: 'u' })]);
    store.apply([put('VM', 'b', { uuid: 'u' }), gone('VM', 'a')]);
    expect(store.table('VM').byUuid('u')?.$ref).toBe('b');
    store.apply([gone('VM', 'b'), put('VM', 'c', { uuid: 'u' })]);
    expect(store.table('VM').byUuid('u')?.$ref).toBe('c');
  });

  it('leaves out a record whose uuid another has, until that one goes', () => {
    const store = new Store(classes);
    const table = () => store.table('VM');
    const told = (steps: Step[]) => store.apply(steps).map(({ ref, before, after }) => [ref, !!before, !!after]);
    store.addIndex('VM', 'resident_on');
    store.apply([put('VM', 'a', { uuid: 'u' }), put('VM', 'x', { uuid: 'v' })]);
    expect(told([put('VM', 'b', { uuid: 'u', resident_on: 'h' }), put('VM', 'c', { uuid: 'u' })])).toEqual([]);
    expect(names(table().all())).toEqual(['a', 'x']);
    expect([table().get('b'), table().size, table().sizeOfAll]).toEqual([undefined, 2, 4]);
    expect(names(store.referrers('VM', 'resident_on', 'h'))).toEqual([]);
    expect(names(store.table('VM').waiting())).toEqual(['b', 'c']);
    expect(told([put('VM', 'a', { uuid: 'u', name_label: 'renamed' })])).toEqual([['a', true, true]]);
    expect(told([gone('VM', 'a')])).toEqual([
      ['a', true, false],
      ['b', false, true],
    ]);
    expect(table().byUuid('u')?.$ref).toBe('b');
    expect(names(store.referrers('VM', 'resident_on', 'h'))).toEqual(['b']);
    expect(told([gone('VM', 'c')])).toEqual([]);
    expect(names(store.table('VM').waiting())).toEqual([]);
    expect(told([put('VM', 'b', { uuid: 'v' })])).toEqual([['b', true, false]]);
    expect(told([put('VM', 'b', { uuid: 'w' })])).toEqual([['b', false, true]]);
    expect(told([put('VM', 'x', { uuid: 'w' }), put('VM', 'b', { uuid: 'v' })])).toEqual([
      ['x', true, true],
      ['b', true, true],
    ]);
    expect(told([gone('VM', 'b'), gone('VM', 'x')])).toHaveLength(2);
    expect([table().sizeOfAll, table().refs()]).toEqual([0, []]);
  });

  it('takes an empty uuid for none', () => {
    const store = new Store(classes);
    store.apply([put('VM', 'a', {}), put('VM', 'b', {})]);
    expect(names(store.table('VM').all())).toEqual(['a', 'b']);
  });

  it('keeps a record that says the same, and tells no change', () => {
    const store = new Store(classes);
    const fields = { other_config: { a: 'b' }, tags: ['x', 'y'], memory_overhead: '1' };
    store.apply([put('VM', 'a', fields)]);
    const before = store.table('VM').get('a');
    expect(store.apply([put('VM', 'a', fields)])).toEqual([]);
    expect(store.table('VM').get('a')).toBe(before);
  });

  it.each([
    ['a map', { other_config: { a: 'c' } }],
    ['a map, that has one entry more,', { other_config: { a: 'b', c: 'd' } }],
    ['a map, that has one entry less,', { other_config: {} }],
    ['a set', { tags: ['x'] }],
    ['a set, that has one element more,', { tags: ['x', 'y', 'z'] }],
    ['an int', { memory_overhead: '2' }],
    ['text', { name_label: 'n' }],
  ])('sees that %s has changed', (_what, fields) => {
    const store = new Store(classes);
    const before = { other_config: { a: 'b' }, tags: ['x', 'y'], memory_overhead: '1' };
    store.apply([put('VM', 'a', before)]);
    expect(store.apply([put('VM', 'a', { ...before, ...fields })])).toHaveLength(1);
  });

  it('tells the net changes of a batch', () => {
    const store = new Store(classes);
    store.apply([put('VM', 'old', { name_label: '1' }), put('VM', 'doomed', {})]);
    const old = store.table('VM').get('old');
    const changes = store.apply([
      put('VM', 'old', { name_label: '2' }),
      put('VM', 'brief', {}),
      put('VM', 'old', { name_label: '3' }),
      gone('VM', 'brief'),
      gone('VM', 'doomed'),
      put('VDI', 'new', {}),
      gone('VDI', 'never there'),
    ]);
    expect(changes.map(({ ref, before, after }) => [ref, before?.['name_label'], after?.['name_label']])).toEqual([
      ['old', '1', '3'],
      ['doomed', '', undefined],
      ['new', undefined, ''],
    ]);
    expect(changes[0]?.before).toBe(old);
  });

  it('gives each record at most once while it changes under the iterator', () => {
    const store = new Store(classes);
    store.apply(['a', 'b', 'c', 'd'].map((ref) => put('VM', ref, {})));
    const iterator = store.table('VM').all();
    const seen = [iterator.next().value?.$ref, iterator.next().value?.$ref];
    store.apply([
      put('VM', 'a', { name_label: 'changed' }),
      gone('VM', 'c'),
      put('VM', 'd', { name_label: 'changed' }),
    ]);
    store.apply([put('VM', 'e', {}), put('VM', 'f', {})]);
    seen.push(...[...iterator].map(({ $ref }) => $ref));
    expect(seen.sort()).toEqual(['a', 'b', 'd', 'e', 'f']);
  });

  it('uses the slots of the dead again', () => {
    const store = new Store(classes);
    for (let round = 0; round < 100; round += 1) {
      store.apply([put('task', `t${round}`, {})]);
      store.apply([gone('task', `t${round}`)]);
    }
    store.apply([put('task', 'a', {}), put('task', 'b', {})]);
    expect(names(store.table('task').all())).toHaveLength(2);
    expect(store.table('task').size).toBe(2);
  });
});

describe('an index over references', () => {
  it('finds referrers by a reference and by a set of references', () => {
    const store = new Store(classes);
    store.addIndex('VBD', 'VM');
    store.apply([
      put('VBD', 'b1', { VM: 'm' }),
      put('VBD', 'b2', { VM: 'm' }),
      put('VBD', 'b3', { VM: 'OpaqueRef:NULL' }),
    ]);
    store.apply([put('host', 'h', { resident_VMs: ['m', 'n'] })]);
    store.addIndex('host', 'resident_VMs');
    expect(names(store.referrers('VBD', 'VM', 'm')).sort()).toEqual(['b1', 'b2']);
    expect(names(store.referrers('host', 'resident_VMs', 'n'))).toEqual(['h']);
    expect(names(store.referrers('VBD', 'VM', 'OpaqueRef:NULL'))).toEqual([]);
    expect(names(store.referrers('VBD', 'VM', 'nobody'))).toEqual([]);
  });

  it('must have been asked for', () => {
    expect(() => new Store(classes).referrers('VBD', 'VM', 'm')).toThrow('VBD.VM');
  });

  it('agrees with a search through all records, whatever has happened', () => {
    const ref = fc.constantFrom('m1', 'm2', 'm3', 'OpaqueRef:NULL');
    const step = fc.oneof(
      fc.record({ ref: fc.constantFrom('a', 'b', 'c'), VM: ref }).map(({ ref: own, VM }) => put('VBD', own, { VM })),
      fc
        .record({ ref: fc.constantFrom('h', 'i'), VMs: fc.uniqueArray(ref) })
        .map(({ ref: own, VMs }) => put('host', own, { resident_VMs: VMs })),
      fc.constantFrom('a', 'b', 'c').map((own) => gone('VBD', own)),
      fc.constantFrom('h', 'i').map((own) => gone('host', own)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 })), (batches) => {
        const store = new Store(classes);
        store.addIndex('VBD', 'VM');
        store.addIndex('host', 'resident_VMs');
        for (const batch of batches) store.apply(batch);
        for (const target of ['m1', 'm2', 'm3']) {
          const disks = [...store.table('VBD').all()].filter(({ VM }) => VM === target);
          const hosts = [...store.table('host').all()].filter((host) =>
            (host['resident_VMs'] as string[]).includes(target),
          );
          expect(names(store.referrers('VBD', 'VM', target)).sort()).toEqual(names(disks).sort());
          expect(names(store.referrers('host', 'resident_VMs', target)).sort()).toEqual(names(hosts).sort());
        }
      }),
    );
  });
});
