import { describe, expect, it } from 'vitest';
import { hostMemory } from '../../../src/mapping/host/Xen_HostMemory.ts';
import { memoryLimits } from '../../../src/mapping/memory/memory-writes.ts';
import { hostedMemory } from '../../../src/mapping/memory/Xen_HostedMemory.ts';
import { memory } from '../../../src/mapping/memory/Xen_Memory.ts';
import { memoryPool } from '../../../src/mapping/memory/Xen_MemoryPool.ts';
import { memorySettingData } from '../../../src/mapping/memory/Xen_MemorySettingData.ts';
import type { XenRecord } from '../../../src/xenapi/index.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const mebibyte = 2n ** 20n;

describe('memory of a machine', () => {
  it('is counted in bytes and addressed in kilobytes', () => {
    const site = new Site([memory]);
    const metrics = site.mirror.put('VM_metrics', 'm', { memory_actual: 1_500_000n });
    site.mirror.put('VM', 'v', { power_state: 'Running', memory_dynamic_max: 2_000_000n, metrics });
    site.mirror.put('VM', 'empty');
    const [row, empty] = site.all('Xen_Memory');
    expect([read(row, 'BlockSize'), read(row, 'ConsumableBlocks')]).toEqual([1n, 1_500_000n]);
    expect([read(row, 'StartingAddress'), read(row, 'EndingAddress')]).toEqual([0n, 1499n]);
    expect([read(empty, 'ConsumableBlocks'), read(empty, 'EndingAddress')]).toEqual([null, null]);
  });

  it.each([
    [1_500_000n, 1_500_000n],
    [3_000_000n, 3_000_000n],
    [0n, 2_000_000n],
    [-1n, 2_000_000n],
    [undefined, 2_000_000n],
  ])('is as large as is measured, or may become, measured: %s', (memory_actual, size) => {
    const site = new Site([memory]);
    if (memory_actual !== undefined) site.mirror.put('VM_metrics', 'm', { memory_actual });
    site.mirror.put('VM', 'v', { power_state: 'Paused', memory_dynamic_max: 2_000_000n, metrics: 'm' as never });
    expect(read(site.all('Xen_Memory')[0], 'NumberOfBlocks')).toBe(size);
  });

  it.each(['Halted', 'Suspended', 'Later'])(
    'is as large as it may become, whatever was measured, while %s',
    (state) => {
      const site = new Site([memory]);
      const metrics = site.mirror.put('VM_metrics', 'm', { memory_actual: 1_500_000n });
      site.mirror.put('VM', 'v', { power_state: state as never, memory_dynamic_max: 2_000_000n, metrics });
      const [row] = site.all('Xen_Memory');
      expect([read(row, 'NumberOfBlocks'), read(row, 'EndingAddress')]).toEqual([2_000_000n, 1999n]);
      expect(read(row, 'ConsumableBlocks')).toBe(0n);
    },
  );

  it('lies in that of the host that the machine runs on', () => {
    const site = new Site([memory, hostMemory, hostedMemory]);
    const resident_on = site.mirror.put('host', 'h');
    site.mirror.put('host', 'other');
    site.mirror.put('VM', 'v', { resident_on });
    site.mirror.put('VM', 'halted');
    const edges = site.all('Xen_Memory').map((row) => site.traverse('Xen_HostedMemory', 'Dependent', pathOf(row)));
    const hosts = edges.map((ofOne) => ofOne.map((edge) => edge.path.keys.get('DeviceID')));
    expect(hosts).toEqual([['Xen:uuid-h/Memory'], []]);
  });
});

describe('memory settings', () => {
  const settingOf = (actual: bigint | undefined, flags = {}) => {
    const site = new Site([memorySettingData]);
    if (actual !== undefined) site.mirror.put('VM_metrics', 'm', { memory_actual: actual });
    const memoryFields = {
      memory_static_max: 4n * mebibyte,
      memory_dynamic_min: 1n,
      memory_dynamic_max: 3n * mebibyte + 1n,
    };
    const isOn = { power_state: 'Running', metrics: 'm' as never } as const;
    site.mirror.put('VM', 'v', { ...memoryFields, ...isOn, ...flags });
    const [row] = site.all('Xen_MemorySettingData');
    return ['VirtualQuantity', 'Reservation', 'Limit'].map((name) => read(row, name));
  };

  it('are whole mebibytes, rounded up', () => {
    expect(settingOf(2n * mebibyte - 1n)).toEqual([2n, 1n, 4n]);
  });

  it.each([[0n], [-1n], [undefined]])('tell the most that there may be while there is none (%s)', (actual) => {
    expect(settingOf(actual)).toEqual([4n, 1n, 4n]);
  });

  it.each(['Halted', 'Suspended'])('tell what can be set, whatever was measured, while %s', (power_state) => {
    expect(settingOf(2n * mebibyte, { power_state })).toEqual([4n, 1n, 4n]);
  });

  it('stand on templates and snapshots too', () => {
    expect(settingOf(0n, { is_a_template: true })).toEqual([4n, 1n, 4n]);
    expect(settingOf(0n, { is_a_template: true, is_a_snapshot: true })).toEqual([4n, 1n, 4n]);
  });
});

describe('memory limits', () => {
  const limits = { memory_static_max: 4n * mebibyte + 3n, memory_dynamic_max: 3n * mebibyte + 1n };
  const stepsFor = (power_state: 'Halted' | 'Running', values: Readonly<Record<string, bigint>>) => {
    const { mirror: inventory } = new Site([memorySettingData]);
    inventory.put('VM', 'v', { power_state, ...limits });
    const target = inventory.get('VM', 'v') as XenRecord<'VM'>;
    return memoryLimits.plan({ target, from: 'VM', values: new Map(Object.entries(values)), inventory });
  };

  it('that are no whole mebibytes can be reached by what is shown of them, rounded up', () => {
    const most = limits.memory_static_max;
    expect(stepsFor('Halted', { Reservation: 4n })).toMatchObject([
      { parameters: ['v', 0n, most, limits.memory_dynamic_max, limits.memory_dynamic_max] },
    ]);
    expect(stepsFor('Halted', { Limit: 5n, Reservation: 5n })).toMatchObject([
      { parameters: ['v', 0n, most, most, most] },
    ]);
    expect(stepsFor('Running', { Reservation: 4n })).toMatchObject([
      { parameters: ['v', limits.memory_dynamic_max, limits.memory_dynamic_max] },
    ]);
  });

  it.each([
    ['Halted', { Reservation: 5n }],
    ['Halted', { Limit: 6n }],
    ['Halted', { VirtualQuantity: 3n, Limit: 4n }],
    ['Running', { Reservation: 5n }],
  ] as const)('keep their order: a machine that is %s refuses %o', (state, values) => {
    expect(() => stepsFor(state, values)).toThrow(/must be at most/);
  });
});

describe('the memory pool of a host', () => {
  it('has reserved what is not free, and knows nothing without metrics', () => {
    const site = new Site([memoryPool]);
    const metrics = site.mirror.put('host_metrics', 'm', { memory_total: 10n, memory_free: 3n });
    site.mirror.put('host', 'h', { metrics });
    site.mirror.put('host', 'unmeasured');
    const amounts = site.all('Xen_MemoryPool').map((row) => [read(row, 'Capacity'), read(row, 'Reserved')]);
    expect(amounts).toEqual([
      [10n, 7n],
      [null, null],
    ]);
  });
});
