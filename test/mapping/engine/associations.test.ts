import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Edge, Items, Row } from '../../../src/cim/provider.ts';
import { printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { CIMProperty } from '../../../src/cim/schema/types.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import { association } from '../../../src/mapping/define/association.ts';
import { hostComputerSystem } from '../../../src/mapping/host/Xen_HostComputerSystem.ts';
import { hostedComputerSystem } from '../../../src/mapping/host/Xen_HostedComputerSystem.ts';
import { computerSystemKvp } from '../../../src/mapping/kvp/Xen_ComputerSystemKVP.ts';
import { kvp } from '../../../src/mapping/kvp/Xen_KVP.ts';
import { kvpSettingData } from '../../../src/mapping/kvp/Xen_KVPSettingData.ts';
import { kvpSettingsDefineState } from '../../../src/mapping/kvp/Xen_KVPSettingsDefineState.ts';
import { computerSystemMemory } from '../../../src/mapping/memory/Xen_ComputerSystemMemory.ts';
import { memory } from '../../../src/mapping/memory/Xen_Memory.ts';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { virtualSystemSnapshotService as service } from '../../../src/mapping/snapshot/Xen_VirtualSystemSnapshotService.ts';
import { virtualSystemSnapshotServiceAffectsSnapshot } from '../../../src/mapping/snapshot/Xen_VirtualSystemSnapshotServiceAffectsSnapshot.ts';
import { computerSystemDisk } from '../../../src/mapping/storage/Xen_ComputerSystemDisk.ts';
import { disk } from '../../../src/mapping/storage/Xen_Disk.ts';
import { hostedStoragePool } from '../../../src/mapping/storage/Xen_HostedStoragePool.ts';
import { storagePool } from '../../../src/mapping/storage/Xen_StoragePool.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import * as forms from './forms.ts';
import { makePath, pathOf, read, Site } from './site.ts';
import type { TestMirror } from './test-mirror.ts';

const { disk: _sameClassAsAbove, diskAllocatedFromPool: _standsOnIt, ...ownForms } = forms;
const declarations = [
  ...Object.values(ownForms),
  computerSystem,
  memory,
  disk,
  computerSystemMemory,
  computerSystemDisk,
];

const system = (ref: string) =>
  makePath('Xen_ComputerSystem', { CreationClassName: 'Xen_ComputerSystem', Name: `uuid-${ref}` });

describe('edges', () => {
  it('join two instances of one record', () => {
    const site = new Site([computerSystem, memory, computerSystemMemory]);
    site.mirror.put('VM', 'v');
    site.mirror.put('VM', 't', { is_a_template: true });
    const [edge, ...more] = site.traverse('Xen_ComputerSystemMemory', 'GroupComponent', system('v'));
    expect(more).toEqual([]);
    expect(edge?.path.keys.get('DeviceID')).toBe('Xen:uuid-v/Memory');
    expect(edge?.far()).toBe(site.all('Xen_Memory')[0]);
    expect(site.all('Xen_ComputerSystemMemory')).toHaveLength(1);
  });

  it('that have but one end cost nothing: the instance there is not made', () => {
    const site = new Site([computerSystem, kvp, computerSystemKvp]);
    site.mirror.put('VM', 'none');
    const get = vi.spyOn(site.mirror, 'get');
    const followed = () => get.mock.calls.filter(([xenClass]) => xenClass !== 'VM');
    expect(site.all('Xen_ComputerSystemKVP')).toEqual([]);
    expect(followed()).toEqual([]);
    site.mirror.put('VM', 'one', { xenstore_data: new Map([['vm-data/a', 'b']]) });
    expect(site.all('Xen_ComputerSystemKVP')).toHaveLength(1);
    expect(followed()).not.toEqual([]);
  });

  it('give turns while records without any are passed, both ways', () => {
    const affects = virtualSystemSnapshotServiceAffectsSnapshot;
    const site = new Site([kvp, computerSystem, computerSystemKvp, service, computerSystemSnapshot, affects]);
    site.mirror.put('pool', 'p', { master: site.mirror.put('host', 'h') });
    for (let n = 0; n < 1000; n++) site.mirror.put('VM', `v${n}`);
    const pauses = [...site.steps('Xen_ComputerSystemKVP')];
    expect(pauses.filter((row) => row)).toEqual([]);
    expect(pauses.length).toBeGreaterThan(20);
    const role = site.class(affects.cimClass).property('AffectingElement') as CIMProperty;
    const source = pathOf(site.all(service.cimClass)[0] as Row);
    const steps = [...site.provider.traverse(site.context, site.class(affects.cimClass), role, source)];
    expect(steps.filter((edge) => edge)).toEqual([]);
    expect(steps.length).toBeGreaterThan(20);
  });

  it('follow a reference, and come back by an index', () => {
    const site = new Site([computerSystem, disk, computerSystemDisk]);
    const VM = site.mirror.put('VM', 'v');
    for (const ref of ['a', 'b']) site.mirror.put('VBD', ref, { VM, type: 'Disk' });
    site.mirror.put('VBD', 'c', { VM, type: 'CD' });
    const edges = site.traverse('Xen_ComputerSystemDisk', 'GroupComponent', system('v'));
    expect(edges.map((edge) => edge.path.keys.get('DeviceID'))).toEqual(['Xen:uuid-v/uuid-a', 'Xen:uuid-v/uuid-b']);
    const [back] = site.traverse('Xen_ComputerSystemDisk', 'PartComponent', edges[1]?.path ?? system('x'));
    expect(back?.far()).toBe(site.all('Xen_ComputerSystem')[0]);
    expect(back?.resultRole.name).toBe('GroupComponent');
    expect(printObjectPath(pathOf(back?.association() ?? site.all('none')[0]!))).toContain('uuid-b');
  });

  it('follow two steps', () => {
    const site = new Site([forms.disk, forms.storagePool, forms.diskAllocatedFromPool]);
    const SR = site.mirror.put('SR', 's', { shared: true });
    const VDI = site.mirror.put('VDI', 'i', { SR });
    const VM = site.mirror.put('VM', 'v');
    site.mirror.put('VBD', 'd', { VM, VDI, type: 'Disk' });
    const pool = makePath('Xen_StoragePool', { InstanceID: 'Xen:Shared/uuid-s' });
    const [edge] = site.traverse('Xen_DiskAllocatedFromPool', 'Antecedent', pool);
    expect(edge?.path.keys.get('DeviceID')).toBe('Xen:uuid-v/uuid-d');
  });

  it('lead to the candidate that has an instance', () => {
    const { systemSetting, template, snapshot, processorSetting, processorSettingComponent } = forms;
    const site = new Site([systemSetting, template, snapshot, processorSetting, processorSettingComponent]);
    site.mirror.put('VM', 's', { is_a_snapshot: true, is_a_template: true });
    const setting = makePath('Xen_ProcessorSettingData', { InstanceID: 'Xen:uuid-s/Processor' });
    const edges = site.traverse('Xen_ProcessorSettingDataComponent', 'PartComponent', setting);
    expect(edges.map((edge) => edge.path.className)).toEqual(['Xen_ComputerSystemSnapshot']);
    const wrong = makePath('Xen_ComputerSystemTemplate', { InstanceID: 'Xen:uuid-s' });
    expect(site.traverse('Xen_ProcessorSettingDataComponent', 'GroupComponent', wrong)).toEqual([]);
  });

  it('lead to the first of several candidates that have one, and to no other', () => {
    const { snapshot, processorSetting } = forms;
    const template = { ...forms.template, when: { is_a_template: true } };
    const component = association('Xen_ProcessorSettingDataComponent', {
      over: 'VM',
      GroupComponent: [[snapshot, template], 'self'],
      PartComponent: [processorSetting, 'self'],
    });
    const site = new Site([snapshot, template, processorSetting, component]);
    site.mirror.put('VM', 's', { is_a_snapshot: true, is_a_template: true });
    const name = 'Xen_ProcessorSettingDataComponent';
    const PartComponent = makePath('Xen_ProcessorSettingData', { InstanceID: 'Xen:uuid-s/Processor' });
    const ends = ['Xen_ComputerSystemSnapshot', 'Xen_ComputerSystemTemplate'].map((end) =>
      makePath(end, { InstanceID: 'Xen:uuid-s' }),
    );
    const edges = ends.map((GroupComponent) => site.traverse(name, 'GroupComponent', GroupComponent).length);
    const found = ends.map((GroupComponent) => site.get(name, { GroupComponent, PartComponent }) !== undefined);
    expect([edges, found]).toEqual([
      [1, 0],
      [true, false],
    ]);
  });

  it('join instances of one record that stand for the same word', () => {
    const site = new Site([kvp, kvpSettingData, kvpSettingsDefineState]);
    const pairs = ['a', 'b'].map((name) => [`vm-data/${name}`, name] as const);
    site.mirror.put('VM', 'v', { xenstore_data: new Map(pairs) });
    expect(site.all('Xen_KVP')).toHaveLength(2);
    expect(site.all('Xen_KVPSettingsDefineState')).toHaveLength(2);
  });

  it('lead into the namespace where the other end is at home', () => {
    const site = new Site([computerSystem, forms.virtualSystemProfile, forms.conformsToVirtualSystemProfile]);
    site.mirror.put('VM', 'v');
    site.mirror.put('VM', 'dom0', { is_control_domain: true });
    const name = 'Xen_ElementConformsToVirtualSystemProfile';
    const [edge] = site.traverse(name, 'ManagedElement', system('v'));
    expect(edge?.path.namespace).toBe('root/interop');
    expect(site.traverse(name, 'ManagedElement', system('dom0'))).toEqual([]);
    const profile = makePath('Xen_RegisteredVirtualSystemProfile', { InstanceID: 'DMTF:VirtualSystemProfile' });
    expect(site.traverse(name, 'ConformantStandard', profile)).toHaveLength(1);
  });

  it('carry their own properties', () => {
    const site = new Site([computerSystem, forms.managementService, forms.managementServiceAffects]);
    site.mirror.put('host', 'h');
    site.mirror.put('VM', 'v');
    const [row] = site.all('Xen_VirtualSystemManagementServiceAffectsComputerSystem');
    expect(read(row, 'ElementEffects')).toEqual([5]);
  });

  it('are got by both of their ends, and only where they exist', () => {
    const site = new Site([computerSystem, disk, computerSystemDisk]);
    const VM = site.mirror.put('VM', 'v');
    site.mirror.put('VM', 'w');
    site.mirror.put('VBD', 'd', { VM, type: 'Disk' });
    const [row] = site.all('Xen_ComputerSystemDisk');
    const PartComponent = makePath('Xen_Disk', { DeviceID: 'Xen:uuid-v/uuid-d' });
    expect(
      read(site.get('Xen_ComputerSystemDisk', { GroupComponent: system('v'), PartComponent }), 'PartComponent'),
    ).toEqual(read(row, 'PartComponent'));
    expect(site.get('Xen_ComputerSystemDisk', { GroupComponent: system('w'), PartComponent })).toBeUndefined();
    expect(site.get('Xen_ComputerSystemDisk', { PartComponent })).toBeUndefined();
  });
});

describe('edges that are taken one after the other', () => {
  const taken = <T>(items: Items<T>) => {
    const iterator = items[Symbol.iterator]();
    const rest = { [Symbol.iterator]: () => iterator };
    return { first: iterator.next().value as T, rest: () => [...rest].filter((item) => item !== undefined) };
  };
  const walk = (site: Site, name: string, role: string, source: InstancePath) =>
    taken(
      site.provider.traverse(site.context, site.class(name), site.class(name).property(role) as CIMProperty, source),
    );
  const nameOf = (edge: Edge) => read(edge.far(), 'ElementName');

  it('are those that still stand, and show what there is by then', () => {
    const site = new Site([hostComputerSystem, computerSystem, hostedComputerSystem]);
    const resident_on = site.mirror.put('host', 'h');
    for (const name_label of ['first', 'renamed', 'gone', 'moved', 'same'])
      site.mirror.put('VM', name_label, { resident_on, name_label });
    const [host] = site.all('Xen_HostComputerSystem') as [Row];
    const edges = walk(site, 'Xen_HostedComputerSystem', 'Antecedent', pathOf(host));
    expect(nameOf(edges.first)).toBe('first');
    site.mirror.put('VM', 'renamed', { name_label: 'new' });
    site.mirror.remove('VM', 'gone');
    site.mirror.put('VM', 'moved', { resident_on: site.mirror.put('host', 'i') });
    expect(edges.rest().map(nameOf)).toEqual(['new', 'same']);
  });

  it('end with their source', () => {
    const site = new Site([hostComputerSystem, computerSystem, hostedComputerSystem]);
    const resident_on = site.mirror.put('host', 'h');
    for (const ref of ['v', 'w']) site.mirror.put('VM', ref, { resident_on });
    const [host] = site.all('Xen_HostComputerSystem') as [Row];
    const edges = walk(site, 'Xen_HostedComputerSystem', 'Antecedent', pathOf(host));
    expect(edges.first).toBeDefined();
    site.mirror.remove('host', 'h');
    expect(edges.rest().map(nameOf)).toEqual([]);
  });

  it('lead to what one record gives by then, and so do those that are enumerated', () => {
    const site = new Site([computerSystem, kvp, computerSystemKvp]);
    const put = (...pairs: [string, string][]) =>
      site.mirror.put('VM', 'v', { xenstore_data: new Map(pairs.map(([name, value]) => [`vm-data/${name}`, value])) });
    put(['a', '1'], ['b', '1'], ['c', '1']);
    const edges = walk(site, 'Xen_ComputerSystemKVP', 'GroupComponent', system('v'));
    const rows = taken(site.steps('Xen_ComputerSystemKVP'));
    expect([edges.first, rows.first]).not.toContain(undefined);
    put(['a', '2'], ['c', '2']);
    expect(edges.rest().map((edge) => edge.far())).toEqual([site.all('Xen_KVP')[1]]);
    expect(rows.rest()).toHaveLength(1);
  });

  it.each(['traversed', 'enumerated'])(
    'look at what one record gives once for each change, not for each edge: %s',
    (how) => {
      const site = new Site([computerSystem, kvp, computerSystemKvp], { keptTextBytes: 0 });
      const xenstore_data = new Map(Array.from({ length: 50 }, (_, n) => [`vm-data/${n}`, 'value']));
      site.mirror.put('VM', 'v', { xenstore_data });
      const looked = vi.spyOn(xenstore_data, 'keys');
      const edges =
        how === 'traversed'
          ? walk(site, 'Xen_ComputerSystemKVP', 'GroupComponent', system('v'))
          : taken(site.steps('Xen_ComputerSystemKVP'));
      site.mirror.put('VM', 'w');
      expect(edges.rest()).toHaveLength(49);
      expect(looked.mock.calls.length).toBeLessThan(6);
    },
  );

  it('lead to each of several records as it is by then', () => {
    const site = new Site([storagePool, hostComputerSystem, hostedStoragePool]);
    const hosts = ['h', 'i', 'j'].map((ref) => site.mirror.put('host', ref, { name_label: ref }));
    const PBDs = hosts.map((host) => site.mirror.put('PBD', `p${host}`, { host }));
    site.mirror.put('SR', 's', { shared: true, PBDs });
    const pool = makePath('Xen_StoragePool', { InstanceID: 'Xen:Shared/uuid-s' });
    const edges = walk(site, 'Xen_HostedStoragePool', 'PartComponent', pool);
    expect(nameOf(edges.first)).toBe('h');
    site.mirror.put('host', 'i', { name_label: 'new' });
    site.mirror.remove('PBD', 'pj');
    expect(edges.rest().map(nameOf)).toEqual(['new']);
  });
});

/** A pool of random shape: references may dangle. */
const pool = fc.record({
  vms: fc.array(fc.record({ template: fc.boolean(), snapshot: fc.boolean(), dom0: fc.boolean(), cpus: fc.nat(3) }), {
    maxLength: 5,
  }),
  vbds: fc.array(fc.record({ vm: fc.nat(5), vdi: fc.nat(4), isDisk: fc.boolean() }), { maxLength: 6 }),
  vdis: fc.array(fc.nat(2), { maxLength: 4 }),
  srs: fc.array(fc.boolean(), { maxLength: 2 }),
  hosts: fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
  master: fc.nat(3),
});

function fill(mirror: TestMirror, shape: typeof pool extends fc.Arbitrary<infer P> ? P : never): void {
  const ref = (name: string) => name as never;
  for (const [n, cpus] of shape.hosts.entries()) {
    const host_CPUs = Array.from({ length: cpus }, (_, c) =>
      mirror.put('host_cpu', `p${n}.${c}`, { host: ref(`h${n}`) }),
    );
    mirror.put('host', `h${n}`, { host_CPUs });
  }
  mirror.put('pool', 'pool', { master: ref(`h${shape.master}`) });
  for (const [n, shared] of shape.srs.entries()) mirror.put('SR', `s${n}`, { shared });
  for (const [n, sr] of shape.vdis.entries()) mirror.put('VDI', `i${n}`, { SR: ref(`s${sr}`) });
  for (const [n, vm] of shape.vms.entries()) {
    const flags = { is_a_template: vm.template, is_a_snapshot: vm.snapshot, is_control_domain: vm.dom0 };
    mirror.put('VM', `v${n}`, { ...flags, VCPUs_max: BigInt(vm.cpus), resident_on: ref(`h${n}`) });
  }
  for (const [n, { vm, vdi, isDisk }] of shape.vbds.entries()) {
    mirror.put('VBD', `d${n}`, { VM: ref(`v${vm}`), VDI: ref(`i${vdi}`), type: isDisk ? 'Disk' : 'CD' });
  }
}

function* associationsFrom(site: Site, name: string, role: string, source: InstancePath): Generator<string, undefined> {
  const cimClass = site.class(name);
  for (const edge of site.provider.traverse(site.context, cimClass, cimClass.property(role) as CIMProperty, source))
    if (edge) yield printObjectPath(pathOf(edge.association()));
}

function* rowsOf(site: Site, name: string): Generator<string, undefined> {
  for (const row of site.steps(name)) if (row) yield printObjectPath(pathOf(row));
}

const associations = declarations.flatMap((declaration) => (declaration.form === 'association' ? [declaration] : []));

describe('of every association, over random pools', () => {
  it.each(associations)('$cimClass: enumeration, traversal from both ends and look-up agree', (association) => {
    fc.assert(
      fc.property(pool, (shape) => {
        const site = new Site(declarations);
        fill(site.mirror, shape);
        const enumerated = site.paths(association.cimClass).sort();
        expect(new Set(enumerated).size).toBe(enumerated.length);
        for (const [role, { candidates }] of Object.entries(association.ends)) {
          const sources = candidates.flatMap((candidate) => site.all(candidate.cimClass).map(pathOf));
          const edges = sources.flatMap((source) => site.traverse(association.cimClass, role, source));
          expect(edges.map((edge) => printObjectPath(pathOf(edge.association()))).sort()).toEqual(enumerated);
        }
        for (const row of site.all(association.cimClass)) {
          const keys = Object.fromEntries(pathOf(row).keys);
          const found = site.get(association.cimClass, keys);
          expect(found && printObjectPath(pathOf(found))).toBe(printObjectPath(pathOf(row)));
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(associations)(
    '$cimClass: what is taken while the pool changes stands then; all that stays comes once',
    (of) => {
      const change = fc.record({
        takenBefore: fc.nat(3),
        after: pool,
        gone: fc.constantFrom('VM', 'VBD', 'VDI', 'host'),
      });
      fc.assert(
        fc.property(pool, fc.array(change, { maxLength: 3 }), fc.nat(20), (shape, changes, which) => {
          const site = new Site(declarations);
          fill(site.mirror, shape);
          const walks = Object.entries(of.ends).flatMap(([role, { candidates }]) =>
            candidates
              .flatMap((candidate) => site.all(candidate.cimClass).map(pathOf))
              .map((source) => () => associationsFrom(site, of.cimClass, role, source)),
          );
          const [walked] = walks.slice(which % (walks.length || 1));
          for (const walk of [walked, () => rowsOf(site, of.cimClass)]) {
            if (!walk) continue;
            let stayed = [...walk()];
            const keep = () => {
              const now = new Set(walk());
              stayed = stayed.filter((path) => now.has(path));
            };
            const [steps, taken] = [walk(), [] as string[]] as const;
            const take = (most: number) => {
              const now = new Set(site.paths(of.cimClass));
              for (let left = most; left > 0; left--) {
                const { value, done } = steps.next();
                if (done) return;
                expect(now).toContain(value);
                taken.push(value);
              }
            };
            for (const { takenBefore, after, gone } of changes) {
              take(takenBefore);
              for (const { $ref } of [...site.mirror.all(gone)].slice(1)) site.mirror.remove(gone, $ref);
              keep();
              fill(site.mirror, after);
              keep();
            }
            take(Number.POSITIVE_INFINITY);
            expect(new Set(taken).size).toBe(taken.length);
            expect(stayed.filter((path) => !taken.includes(path))).toEqual([]);
          }
        }),
        { numRuns: 50 },
      );
    },
  );

  it('every instance is found by its own path', () => {
    fc.assert(
      fc.property(pool, (shape) => {
        const site = new Site(declarations);
        fill(site.mirror, shape);
        for (const declaration of declarations) {
          if (declaration.form === 'association') continue;
          for (const row of site.all(declaration.cimClass)) {
            expect(site.get(declaration.cimClass, Object.fromEntries(pathOf(row).keys))).toBe(row);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
