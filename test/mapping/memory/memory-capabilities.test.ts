import { describe, expect, it } from 'vitest';
import { memoryAllocationCapabilities } from '../../../src/mapping/memory/Xen_MemoryAllocationCapabilities.ts';
import { memoryCapabilitiesSettingData } from '../../../src/mapping/memory/Xen_MemoryCapabilitiesSettingData.ts';
import { memorySettingsDefineCapabilities } from '../../../src/mapping/memory/Xen_MemorySettingsDefineCapabilities.ts';
import { pathOf, read, Site } from '../engine/site.ts';

describe('the capabilities of a host’s memory', () => {
  it('are defined by four settings, and the association says which is which', () => {
    const site = new Site([
      memoryAllocationCapabilities,
      memoryCapabilitiesSettingData,
      memorySettingsDefineCapabilities,
    ]);
    site.mirror.put('host', 'h');
    site.mirror.put('host', 'other');
    const [capabilities] = site.all('Xen_MemoryAllocationCapabilities');
    const edges = site.traverse('Xen_MemorySettingsDefineCapabilities', 'GroupComponent', pathOf(capabilities!));
    const told = edges.map((edge) => {
      const association = edge.association();
      const words = ['PropertyPolicy', 'ValueRole', 'ValueRange'].map((name) => read(association, name));
      return [edge.path.keys.get('InstanceID'), ...words];
    });
    expect(told.toSorted()).toEqual([
      ['Xen:uuid-h/MemoryDefault', 0, 0, 0],
      ['Xen:uuid-h/MemoryIncrement', 0, 3, 3],
      ['Xen:uuid-h/MemoryMaximum', 0, 3, 2],
      ['Xen:uuid-h/MemoryMinimum', 0, 3, 1],
    ]);
  });

  it('allow at most what is free', () => {
    const site = new Site([memoryCapabilitiesSettingData]);
    const metrics = site.mirror.put('host_metrics', 'm', { memory_total: 10n, memory_free: 3n });
    site.mirror.put('host', 'h', { metrics });
    const row = site.get('Xen_MemoryCapabilitiesSettingData', { InstanceID: 'Xen:uuid-h/MemoryMaximum' });
    expect([read(row, 'VirtualQuantity'), read(row, 'Reservation'), read(row, 'Limit')]).toEqual([3n, 3n, 10n]);
  });
});
