import { describe, expect, it } from 'vitest';
import { memorySettingData } from '../../../src/mapping/memory/Xen_MemorySettingData.ts';
import { processorSettingData } from '../../../src/mapping/processor/Xen_ProcessorSettingData.ts';
import { processorSettingDataComponent } from '../../../src/mapping/processor/Xen_ProcessorSettingDataComponent.ts';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../../../src/mapping/virtual-system/Xen_ComputerSystemTemplate.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const withParams = (params: Readonly<Record<string, string>>) => {
  const site = new Site([processorSettingData]);
  const VCPUs_params = new Map(Object.entries(params));
  site.mirror.put('VM', 'v', { VCPUs_max: 4n, VCPUs_at_startup: 2n, VCPUs_params });
  return site.all('Xen_ProcessorSettingData')[0];
};

describe('processor settings', () => {
  it('tell how many processors are asked for, and the scheduler’s share of them', () => {
    const row = withParams({ cap: '150', weight: '512' });
    expect(['VirtualQuantity', 'Reservation', 'Limit', 'Weight'].map((name) => read(row, name))).toEqual([
      4n,
      2n,
      150n,
      512,
    ]);
  });

  it.each([[{}], [{ cap: '0', weight: 'heavy' }], [{ cap: '-1', weight: '99999999999' }]])(
    'have no limit and no weight where the pool has none: %o',
    (params) => {
      const row = withParams(params);
      expect([read(row, 'Limit'), read(row, 'Weight')]).toEqual([null, null]);
    },
  );

  it.each([
    ['Domain', {}],
    ['Template', { is_a_template: true }],
    ['Snapshot', { is_a_template: true, is_a_snapshot: true }],
  ])('say that they are those of a %s, as those of memory do', (word, flags) => {
    const site = new Site([processorSettingData, memorySettingData]);
    site.mirror.put('VM', 'v', flags);
    for (const { cimClass } of [processorSettingData, memorySettingData])
      expect(read(site.all(cimClass)[0], 'Caption')).toMatch(new RegExp(`settings of a ${word}$`));
  });

  it.each([
    ['Xen_ComputerSystemSettingData', {}],
    ['Xen_ComputerSystemTemplate', { is_a_template: true }],
    ['Xen_ComputerSystemSnapshot', { is_a_template: true, is_a_snapshot: true }],
  ])('are part of one configuration, a %s', (configuration, flags) => {
    const configurations = [computerSystemSettingData, computerSystemTemplate, computerSystemSnapshot];
    const site = new Site([processorSettingData, processorSettingDataComponent, ...configurations]);
    site.mirror.put('VM', 'v', flags);
    const [setting] = site.all('Xen_ProcessorSettingData');
    const edges = site.traverse('Xen_ProcessorSettingDataComponent', 'PartComponent', pathOf(setting!));
    expect(edges.map((edge) => edge.path.className)).toEqual([configuration]);
  });

  it('name the pool of the host that the machine runs on', () => {
    const site = new Site([processorSettingData]);
    site.mirror.put('VM', 'v', { resident_on: site.mirror.put('host', 'h') });
    site.mirror.put('VM', 'halted');
    expect(site.all('Xen_ProcessorSettingData').map((row) => read(row, 'PoolID'))).toEqual(['uuid-h', null]);
  });
});
