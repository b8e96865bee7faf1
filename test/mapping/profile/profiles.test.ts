import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/cim/provider.ts';
import type { Declaration } from '../../../src/mapping/engine/provider.ts';
import { loadDeclarations } from '../../../src/mapping/load-declarations.ts';
import { pathOf, read, repositoryOf, Site } from '../engine/site.ts';

const namespaces = ['root/interop', 'root/cimv2'];

const subclasses = (namespace: string, name: string): readonly string[] =>
  repositoryOf(namespace)
    .withDescendants(name)
    .map((cimClass) => cimClass.name)
    .filter((each) => each.startsWith('Xen_'));

describe.each(namespaces)('profiles in %s', (namespace) => {
  let declarations: readonly Declaration[];
  beforeAll(async () => {
    declarations = await loadDeclarations();
  });

  const makeSite = () => {
    const site = new Site(declarations, {}, namespace);
    const master = site.mirror.put('host', 'h');
    site.mirror.put('pool', 'p', { master });
    site.mirror.put('VM', 'v');
    site.mirror.put('VM', 'd', { is_control_domain: true });
    site.mirror.put('SR', 's', { content_type: 'user' });
    site.mirror.put('SR', 'i', { content_type: 'iso' });
    site.mirror.put('network', 'n');
    return site;
  };
  const registrations = (site: Site): readonly Row[] =>
    subclasses(namespace, 'CIM_RegisteredProfile').flatMap((name) => site.all(name));
  const conforming = (site: Site, profile: Row) =>
    subclasses(namespace, 'CIM_ElementConformsToProfile').flatMap((association) =>
      site.traverse(association, 'ConformantStandard', { ...pathOf(profile), namespace: 'root/interop' }),
    );

  it('have official names, versions of three numbers, and identifiers of their own', () => {
    const rows = registrations(makeSite());
    expect(rows.map((row) => read(row, 'RegisteredName')).sort()).toEqual([
      'Ethernet Port Resource Virtualization',
      'Generic Device Resource Virtualization',
      'Memory Resource Virtualization',
      'Processor Resource Virtualization',
      'Storage Resource Virtualization',
      'System Virtualization',
      'Virtual System',
      'Virtual System Profile',
    ]);
    for (const row of rows) expect(read(row, 'RegisteredVersion')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(new Set(rows.map((row) => read(row, 'InstanceID'))).size).toBe(rows.length);
  });

  it('each have conforming elements', () => {
    const site = makeSite();
    const idle = registrations(site).filter((profile) => conforming(site, profile).length === 0);
    expect(idle.map((row) => read(row, 'RegisteredName'))).toEqual([]);
  });

  it('of machines have no control domain, under either name', () => {
    const site = makeSite();
    const found = registrations(site)
      .filter((row) => row.cimClass.name === 'Xen_RegisteredVirtualSystemProfile')
      .map((profile) => conforming(site, profile).map((edge) => edge.path.keys.get('Name')));
    expect(found).toEqual([['uuid-v'], ['uuid-v']]);
  });

  it('are referred to by System Virtualization, as the dependent', () => {
    const site = makeSite();
    const edges = subclasses(namespace, 'CIM_ReferencedProfile').flatMap((name) => site.all(name));
    const id = (edge: Row, role: string) => {
      const path = read(edge, role) as { readonly keys: ReadonlyMap<string, unknown> };
      return path.keys.get('InstanceID');
    };
    expect(new Set(edges.map((edge) => id(edge, 'Dependent')))).toEqual(new Set(['Xen:SystemVirtualizationProfile']));
    const others = registrations(site).flatMap((row) => {
      const own = read(row, 'InstanceID');
      return own === 'Xen:SystemVirtualizationProfile' ? [] : [own];
    });
    expect(edges.map((edge) => id(edge, 'Antecedent')).sort()).toEqual(others.sort());
  });
});
