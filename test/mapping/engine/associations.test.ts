import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../../../src/cim/provider.ts';
import { printObjectPath } from '../../../src/cim/schema/object-path.ts';
import type { CIMProperty } from '../../../src/cim/schema/types.ts';
import { association } from '../../../src/mapping/define/association.ts';
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
