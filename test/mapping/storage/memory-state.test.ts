import { describe, expect, it } from 'vitest';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { diskImage } from '../../../src/mapping/storage/Xen_DiskImage.ts';
import { hostedMemoryState } from '../../../src/mapping/storage/Xen_HostedMemoryState.ts';
import { memoryState } from '../../../src/mapping/storage/Xen_MemoryState.ts';
import { virtualSystemMemoryState } from '../../../src/mapping/storage/Xen_VirtualSystemMemoryState.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemTemplate } from '../../../src/mapping/virtual-system/Xen_ComputerSystemTemplate.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const siteWith = (is_a_snapshot: boolean) => {
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
  const suspend_VDI = site.mirror.put('VDI', 'i', { SR, virtual_size: 4096n });
  site.mirror.put('VM', 'v', { suspend_VDI, is_a_snapshot });
  return site;
};

describe('a saved memory image', () => {
  it.each([
    [true, 'Xen_ComputerSystemSnapshot'],
    [false, 'Xen_ComputerSystem'],
  ])('leads to whose memory it is (snapshot: %s), and to its disk image', (isSnapshot, owner) => {
    const site = siteWith(isSnapshot);
    const state = pathOf(site.all('Xen_MemoryState')[0]!);
    const [system] = site.traverse('Xen_VirtualSystemMemoryState', 'Dependent', state);
    expect(system?.path.className).toBe(owner);
    const [image] = site.traverse('Xen_HostedMemoryState', 'Dependent', state);
    expect(read(image?.far(), 'NumberOfBlocks')).toBe(4096n);
  });

  it("is found by the former provider's key, which calls every owner a snapshot", () => {
    const site = siteWith(false);
    const keys = {
      SystemCreationClassName: 'Xen_ComputerSystemSnapshot',
      SystemName: 'Xen:uuid-v',
      CreationClassName: 'Xen_MemoryState',
      DeviceID: 'Xen:uuid-v/uuid-i',
    };
    expect(site.get('Xen_MemoryState', keys)).toBeDefined();
  });
});
