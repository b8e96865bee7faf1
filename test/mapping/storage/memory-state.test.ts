import { describe, expect, it } from 'vitest';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { diskImage } from '../../../src/mapping/storage/Xen_DiskImage.ts';
import { hostedMemoryState } from '../../../src/mapping/storage/Xen_HostedMemoryState.ts';
import { memoryState } from '../../../src/mapping/storage/Xen_MemoryState.ts';
import { virtualSystemMemoryState } from '../../../src/mapping/storage/Xen_VirtualSystemMemoryState.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemTemplate } from '../../../src/mapping/virtual-system/Xen_ComputerSystemTemplate.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const siteWith = (owner: Record<string, boolean> = {}, image: Record<string, boolean> = {}) => {
  const site = new Site([
    computerSystem,
    computerSystemSnapshot,
    computerSystemTemplate,
    diskImage,
    memoryState,
    hostedMemoryState,
    virtualSystemMemoryState,
  ]);
  const SR = site.mirror.put('SR', 's');
  const suspend_VDI = site.mirror.put('VDI', 'i', { SR, virtual_size: 4096n, ...image });
  site.mirror.put('VM', 'v', { suspend_VDI, ...owner });
  return site;
};

describe('a saved memory image', () => {
  it.each([
    ['Xen_ComputerSystemSnapshot', { is_a_snapshot: true, is_a_template: true }],
    ['Xen_ComputerSystemTemplate', { is_a_template: true }],
    ['Xen_ComputerSystem', {}],
  ])('names whose memory it is (%s), and leads to it and to its disk image', (owner, fields) => {
    const site = siteWith(fields);
    const state = pathOf(site.all('Xen_MemoryState')[0]!);
    expect(read(site.all('Xen_MemoryState')[0], 'SystemCreationClassName')).toBe(owner);
    const [system] = site.traverse('Xen_VirtualSystemMemoryState', 'Dependent', state);
    expect(system?.path.className).toBe(owner);
    const [image] = site.traverse('Xen_HostedMemoryState', 'Dependent', state);
    expect(read(image?.far(), 'NumberOfBlocks')).toBe(4096n);
  });

  it("is found by the former provider's key, which calls every owner a snapshot", () => {
    const site = siteWith();
    const keys = {
      SystemCreationClassName: 'Xen_ComputerSystemSnapshot',
      SystemName: 'Xen:uuid-v',
      CreationClassName: 'Xen_MemoryState',
      DeviceID: 'Xen:uuid-v/uuid-i',
    };
    expect(site.get('Xen_MemoryState', keys)).toBeDefined();
  });

  it.each([
    [true, 20, [6], 'Error'],
    [false, 5, [2], 'OK'],
  ])('is as well as its disk image (missing: %s)', (missing, health, operational, status) => {
    const site = siteWith({}, { missing });
    for (const className of ['Xen_MemoryState', 'Xen_DiskImage']) {
      const [instance] = site.all(className);
      expect(read(instance, 'HealthState')).toBe(health);
      expect(read(instance, 'OperationalStatus')).toEqual(operational);
      expect(read(instance, 'Status')).toBe(status);
    }
  });
});
