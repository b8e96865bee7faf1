import { beforeAll, describe, expect, it } from 'vitest';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import type { Declaration } from '../../../src/mapping/engine/provider.ts';
import { loadDeclarations } from '../../../src/mapping/load-declarations.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const services = [
  ['Xen_VirtualSystemManagementService', 'Xen Hypervisor', 'Xen_HostedVirtualSystemManagementService'],
  ['Xen_VirtualSystemMigrationService', 'Xen Migration Service', 'Xen_HostedVirtualSystemMigrationService'],
  ['Xen_VirtualSystemSnapshotService', 'Xen Virtual System Snapshot Service', 'Xen_HostedVirtualSystemSnapshotService'],
  [
    'Xen_VirtualSwitchManagementService',
    'Xen Virtual Switch Management Service',
    'Xen_HostedVirtualSwitchManagementService',
  ],
  ['Xen_StoragePoolManagementService', 'XenServer SR Management Service', 'Xen_HostedStoragePoolManagementService'],
  ['Xen_MetricService', 'Xen Metrics Service', 'Xen_HostedMetricService'],
] as const;

const affecting = [
  ['Xen_VirtualSystemManagementServiceAffectsComputerSystem', 'Xen_VirtualSystemManagementService'],
  ['Xen_VirtualSystemMigrationServiceAffectsComputerSystem', 'Xen_VirtualSystemMigrationService'],
  ['Xen_VirtualSystemSnapshotServiceAffectsComputerSystem', 'Xen_VirtualSystemSnapshotService'],
] as const;

const capabilities = [
  'Xen_VirtualSystemManagementCapabilities',
  'Xen_VirtualSystemMigrationCapabilities',
  'Xen_VirtualSystemSnapshotServiceCapabilities',
  'Xen_StoragePoolManagementCapabilities',
  'Xen_MetricsServiceCapabilities',
];

describe('services', () => {
  let declarations: readonly Declaration[];
  beforeAll(async () => {
    declarations = await loadDeclarations();
  });

  const makeSite = () => {
    const site = new Site(declarations);
    const master = site.mirror.put('host', 'first');
    site.mirror.put('host', 'second');
    site.mirror.put('pool', 'p', { master });
    return site;
  };
  const only = (site: Site, name: string) => {
    const rows = site.all(name);
    expect(rows, name).toHaveLength(1);
    return rows[0]!;
  };

  it.each(services)('%s is one for the pool, on its coordinator', (name, serviceName, hosted) => {
    const site = makeSite();
    const row = only(site, name);
    expect([read(row, 'Name'), read(row, 'SystemName')]).toEqual([serviceName, 'uuid-first']);
    const edges = site.traverse(hosted, 'Dependent', pathOf(row));
    expect(edges.map((edge) => edge.path.keys.get('Name'))).toEqual(['uuid-first']);
    expect(only(site, hosted)).toBeDefined();
  });

  it('have capabilities that are told apart by their keys, but for those of the former provider', () => {
    const site = makeSite();
    const former = capabilities.slice(0, 3).map((name) => read(only(site, name), 'InstanceID'));
    expect(former).toEqual(Array(3).fill('uuid-first'));
    const others = capabilities.slice(3).map((name) => read(only(site, name), 'InstanceID'));
    expect(others).toEqual([
      'Xen:uuid-first/StoragePoolManagementCapabilities',
      'Xen:uuid-first/MetricsServiceCapabilities',
    ]);
  });

  it.each(services)('%s moves with the coordinator', (name) => {
    const site = makeSite();
    only(site, name);
    site.mirror.put('pool', 'p', { master: 'second' as never });
    expect(read(only(site, name), 'SystemName')).toBe('uuid-second');
  });

  it.each(services)('%s is found by its name, whatever system a client says', (name, Name) => {
    const site = makeSite();
    const keys = { SystemCreationClassName: 'CIM_ComputerSystem', SystemName: 'elsewhere', CreationClassName: 'x' };
    expect(site.get(name, { ...keys, Name })).toBe(only(site, name));
    expect(site.get(name, { ...keys, Name: 'another' })).toBeUndefined();
  });

  it.each(affecting)('%s joins machines, not control domains, templates or snapshots', (association, service) => {
    const site = makeSite();
    site.mirror.put('VM', 'v');
    site.mirror.put('VM', 'd', { is_control_domain: true });
    site.mirror.put('VM', 't', { is_a_template: true });
    site.mirror.put('VM', 's', { is_a_template: true, is_a_snapshot: true });
    const edges = site.traverse(association, 'AffectingElement', pathOf(only(site, service)));
    expect(edges.map((edge) => edge.path.keys.get('Name'))).toEqual(['uuid-v']);
    const domain: InstancePath = pathOf(site.all('Xen_ComputerSystem').find((row) => read(row, 'Name') === 'uuid-d')!);
    expect(site.traverse(association, 'AffectedElement', domain)).toEqual([]);
  });

  it('advertise no method that answers METHOD_NOT_AVAILABLE', () => {
    const site = makeSite();
    const working = new Set(
      declarations.flatMap((declaration) => (declaration.form === 'method' ? [declaration.mapping.cimClass] : [])),
    );
    for (const [name] of services) expect(working.has(name), name).toBe(false);
    for (const name of capabilities) {
      const row = only(site, name);
      for (const { name: property, index } of row.cimClass.properties) {
        if (/Methods?Supported$|^SupportedMethods$/.test(property))
          expect(row.value(index) ?? [], property).toEqual([]);
      }
    }
  });
});
