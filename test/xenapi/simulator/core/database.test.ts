import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import { Database, type DatabaseChange } from '../../../../src/xenapi/simulator/database.ts';
import { smallPool } from './harness.ts';

const told = (changes: readonly DatabaseChange[]) =>
  changes.map(({ class: name, before, after }) => `${before ? (after ? 'mod' : 'del') : 'add'} ${name}`);

describe('Database', () => {
  it('fills the fields that were not given with their defaults', () => {
    const { db, halted } = smallPool();
    expect(db.record('VM', halted)).toMatchObject({
      name_label: 'mail',
      VCPUs_max: '0',
      domid: '0',
      is_a_template: false,
      other_config: {},
      VBDs: [],
      snapshot_time: '19700101T00:00:00Z',
      guest_metrics: 'OpaqueRef:NULL',
    });
    expect(db.record('VM', halted)['uuid']).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('finds records by uuid and by name', () => {
    const { db, halted } = smallPool();
    expect(db.byUuid('VM', String(db.record('VM', halted)['uuid']))).toBe(halted);
    expect(db.byNameLabel('VM', 'mail')).toEqual([halted]);
    expect(db.byUuid('VM', 'none')).toBeUndefined();
  });

  it('keeps both ends of a relation in one generation', () => {
    const { db, running, first, second } = smallPool();
    const commits: string[][] = [];
    db.onCommit((changes) => commits.push(told(changes)));
    const before = db.generation;
    db.set('VM', running, 'resident_on', second);
    expect(db.record('host', first)['resident_VMs']).toEqual([]);
    expect(db.record('host', second)['resident_VMs']).toEqual([running]);
    expect(db.generation).toBe(before + 1);
    expect(commits).toEqual([['mod VM', 'mod host', 'mod host']]);
  });

  it('sets the single end when the set end is written', () => {
    const { db, running, first, second } = smallPool();
    db.set('host', second, 'resident_VMs', [running]);
    expect(db.record('VM', running)['resident_on']).toBe(second);
    expect(db.record('host', first)['resident_VMs']).toEqual([]);
  });

  it('keeps relations of sets with sets', () => {
    const { db, running } = smallPool();
    const group = db.create('VM_group', { name_label: 'apart' });
    db.set('VM', running, 'groups', [group]);
    expect(db.record('VM_group', group)['VMs']).toEqual([running]);
    db.set('VM_group', group, 'VMs', []);
    expect(db.record('VM', running)['groups']).toEqual([]);
  });

  it('takes a destroyed record out of the sets that name it, and leaves single references dangling', () => {
    const { db, running, vbd, vdi } = smallPool();
    db.destroy('VDI', vdi);
    expect(db.record('VBD', vbd)['VDI']).toBe(vdi);
    db.destroy('VBD', vbd);
    expect(db.record('VM', running)['VBDs']).toEqual([]);
  });

  it('does not count a value that stays the same as a change', () => {
    const { db, halted } = smallPool();
    const before = db.generation;
    db.update('VM', halted, { name_label: 'mail', VBDs: [] });
    expect(db.generation).toBe(before);
    db.touch('VM', halted);
    expect(db.generation).toBe(before + 1);
  });

  it('makes one commit of a batch, with what its rules add, and none of what came and went in it', () => {
    const { db, halted } = smallPool();
    const commits: string[][] = [];
    db.beforeCommit(() => db.set('VM', halted, 'allowed_operations', ['start']));
    db.onCommit((changes) => commits.push(told(changes)));
    db.batch(() => {
      db.destroy('task', db.create('task', {}));
      db.set('VM', halted, 'name_label', 'post');
    });
    expect(commits).toEqual([['mod VM']]);
  });

  it('names the class and the reference of a record that is not there', () => {
    const { db } = smallPool();
    const error = expect.objectContaining({ code: 'HANDLE_INVALID', parameters: ['VM', 'Ref:1'] });
    expect(() => db.record('VM', 'Ref:1')).toThrow(error);
    expect(() => db.set('VM', 'Ref:1', 'name_label', '')).toThrow(error);
    expect(() => db.destroy('VM', 'Ref:1')).toThrow(error);
  });

  it('serves saved records as they are and completes what their release did not have', () => {
    const db = new Database(xapiModel, () => 0.25);
    const unknown = db.load({
      VM: { 'Ref:1': { uuid: 'a', name_label: 'old', resident_on: 'Ref:7', nonsense: true } },
      VBD: { 'Ref:2': { uuid: 'b', VM: 'Ref:1', VDI: '' } },
      blimp: {},
    });
    expect(unknown).toEqual(['blimp']);
    expect(db.record('VM', 'Ref:1')).toMatchObject({ name_label: 'old', resident_on: 'Ref:7', VBDs: ['Ref:2'] });
    expect(db.record('VM', 'Ref:1')).not.toHaveProperty('nonsense');
    expect(db.record('VBD', 'Ref:2')['VDI']).toBe('');
  });

  it('does not overrule what a saved record says of its relations', () => {
    const db = new Database(xapiModel, () => 0.25);
    db.load({ VM: { 'Ref:1': { VBDs: ['Ref:9'] } }, VBD: { 'Ref:2': { VM: 'Ref:1' } } });
    expect(db.record('VM', 'Ref:1')['VBDs']).toEqual(['Ref:9']);
  });

  it('holds VM.resident_on and host.resident_VMs together whatever is written', () => {
    const step = fc.record({ vm: fc.nat(3), host: fc.nat(3), fromHost: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const db = new Database(xapiModel, Math.random);
        const vms = Array.from({ length: 4 }, () => db.create('VM', {}));
        const hosts = [...Array.from({ length: 3 }, () => db.create('host', {})), 'OpaqueRef:NULL'];
        for (const { vm, host, fromHost } of steps) {
          const [vmRef = '', hostRef = ''] = [vms[vm], hosts[host]];
          if (!fromHost || hostRef === 'OpaqueRef:NULL') db.set('VM', vmRef, 'resident_on', hostRef);
          else db.set('host', hostRef, 'resident_VMs', [vmRef]);
        }
        for (const host of hosts.slice(0, 3)) {
          const residents = vms.filter((vm) => db.record('VM', vm)['resident_on'] === host);
          expect([...(db.record('host', host)['resident_VMs'] as string[])].sort()).toEqual(residents.sort());
        }
      }),
      { numRuns: 50 },
    );
  });
});
