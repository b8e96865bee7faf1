import { beforeAll, describe, expect, it } from 'vitest';
import type { Declaration } from '../../../src/mapping/engine/provider.ts';
import { loadDeclarations } from '../../../src/mapping/load-declarations.ts';
import type { XenClassName } from '../../../src/xenapi/mirror/types.ts';
import { read, Site } from '../engine/site.ts';

const isGone = 'OpaqueRef:gone' as never;

/** A record whose owner is not there, and the classes of which it would have instances. */
const orphans = [
  ['VDI', { SR: isGone, virtual_size: 5n }, 'SR', ['Xen_DiskImage']],
  ['PIF', { host: isGone, device: 'eth0' }, 'host', ['Xen_HostNetworkPort', 'Xen_HostNetworkPortSettingData']],
  ['host_cpu', { host: isGone }, 'host', ['Xen_HostProcessor']],
  ['VBD', { VM: isGone, type: 'Disk' }, 'VM', ['Xen_Disk', 'Xen_DiskSettingData']],
  ['VIF', { VM: isGone }, 'VM', ['Xen_NetworkPort', 'Xen_NetworkPortSettingData']],
  ['console', { VM: isGone }, 'VM', ['Xen_Console', 'Xen_ConsoleSettingData']],
] as const satisfies readonly (readonly [XenClassName, object, XenClassName, readonly string[]])[];

describe('a record whose owner is not there', () => {
  let declarations: readonly Declaration[];
  beforeAll(async () => {
    declarations = await loadDeclarations();
  });

  const siteOf = (...classNames: readonly string[]) =>
    new Site(declarations.filter((one) => 'cimClass' in one && classNames.includes(one.cimClass)));

  it.each(orphans)('%s: has no instance, since their keys hold the uuid of the owner', (...orphan) => {
    const [xenClass, fields, owner, classNames] = orphan;
    const site = siteOf(...classNames);
    site.mirror.put(xenClass, 'orphan', fields);
    const found = () => classNames.flatMap((name) => site.paths(name));
    expect(found()).toEqual([]);
    site.mirror.put(owner, isGone);
    expect(found()).toHaveLength(classNames.length);
  });

  it('is referred to by nothing: a disk on such an image has its size, and no reference', () => {
    const associations = ['Xen_HostedDisk', 'Xen_HostedMemoryState', 'Xen_StoragePoolComponent'];
    const ends = ['Xen_Disk', 'Xen_DiskSettingData', 'Xen_DiskImage', 'Xen_MemoryState', 'Xen_StoragePool'];
    const site = siteOf(...associations, ...ends);
    const VDI = site.mirror.put('VDI', 'i', { SR: isGone, virtual_size: 5n });
    const VM = site.mirror.put('VM', 'v', { suspend_VDI: VDI });
    site.mirror.put('VBD', 'd', { VM, VDI, type: 'Disk' });
    const setting = () => site.all('Xen_DiskSettingData')[0];
    const edges = () => associations.map((name) => site.all(name).length);
    expect(read(site.all('Xen_Disk')[0], 'NumberOfBlocks')).toBe(5n);
    expect([read(setting(), 'HostResource'), ...edges()]).toEqual([null, 0, 0, 0]);
    site.mirror.put('SR', isGone);
    expect(read(setting(), 'HostResource')).toHaveLength(1);
    expect(edges()).toEqual([1, 1, 1]);
  });

  it('is referred to by nothing: a network with such an interface names it, and has no edge to it', () => {
    const [component, ...ends] = [
      'Xen_HostNetworkPortSettingDataComponent',
      'Xen_HostNetworkPortSettingData',
      'Xen_VirtualSwitchSettingData',
    ] as const;
    const site = siteOf(component, ...ends);
    const network = site.mirror.put('network', 'n');
    const PIF = site.mirror.put('PIF', 'p', { host: isGone, network, device: 'eth0' });
    site.mirror.put('network', 'n', { PIFs: [PIF] });
    const edges = () => site.all(component);
    expect(read(site.all('Xen_VirtualSwitchSettingData')[0], 'HostInterface')).toBe('eth0');
    expect(edges()).toEqual([]);
    site.mirror.put('host', isGone);
    expect(edges()).toHaveLength(1);
  });
});
