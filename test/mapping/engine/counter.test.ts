import { expect, it } from 'vitest';
import { loadDeclarations } from '../../../src/mapping/load-declarations.ts';
import { Site } from './site.ts';

/** One of everything that conditions ask for. */
function fill({ mirror }: Site): void {
  const host = mirror.put('host', 'h');
  mirror.put('pool', 'p', { master: host });
  const SR = mirror.put('SR', 's', { content_type: 'iso' });
  const VDI = mirror.put('VDI', 'i', { SR });
  const network = mirror.put('network', 'n');
  mirror.put('PIF', 'pif', { host, network });
  mirror.put('host_cpu', 'c', { host });
  const machines = [
    {},
    { is_control_domain: true },
    { is_a_template: true },
    { is_a_template: true, is_a_snapshot: true },
  ];
  for (const [n, kind] of machines.entries()) {
    const VM = mirror.put('VM', `v${n}`, { ...kind, VCPUs_max: 2n, xenstore_data: new Map([['vm-data/k', 'v']]) });
    for (const type of ['Disk', 'CD'] as const) mirror.put('VBD', `${type}${n}`, { VM, VDI, type });
    mirror.put('VIF', `vif${n}`, { VM, network });
    mirror.put('console', `console${n}`, { VM });
  }
}

it('instances are counted by their records, where no other records and no function say which have some, or how many', async () => {
  const declarations = await loadDeclarations();
  const site = new Site(declarations);
  fill(site);
  const mapped = declarations.flatMap((one) => ('from' in one || one.form === 'constants' ? one.cimClass : []));
  const counts = mapped.map((name) => [name, site.provider.counter(site.context, site.class(name))?.()] as const);
  const uncounted = counts.filter(([, count]) => count === undefined).map(([name]) => name);
  expect(uncounted.sort()).toEqual([
    'Xen_ComputerSystemLANEndpoint',
    'Xen_Console',
    'Xen_Disk',
    'Xen_DiskDrive',
    'Xen_KVP',
    'Xen_KVPSettingData',
    'Xen_MemoryState',
    'Xen_NetworkPort',
    'Xen_Processor',
    'Xen_SystemStateChangeJob',
    'Xen_VirtualSwitchLANEndpoint',
    'Xen_VirtualSwitchPort',
  ]);
  for (const [name, count] of counts) {
    if (count !== undefined) expect([name, count]).toEqual([name, site.all(name).length]);
  }
  const empty = new Site(declarations);
  for (const [name, count] of counts) {
    const known = empty.provider.counter(empty.context, empty.class(name))?.();
    if (count !== undefined) expect([name, known]).toEqual([name, empty.all(name).length]);
  }
  site.mirror.put('VM', 'new');
  const machines = site.class('Xen_ComputerSystem');
  expect(site.provider.counter(site.context, machines)?.()).toBe(site.all(machines.name).length);
});
