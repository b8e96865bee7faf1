import { describe, expect, it } from 'vitest';
import { hostProcessor } from '../../../src/mapping/host/Xen_HostProcessor.ts';
import { processor } from '../../../src/mapping/processor/Xen_Processor.ts';
import { processorAllocatedFromPool } from '../../../src/mapping/processor/Xen_ProcessorAllocatedFromPool.ts';
import { processorPool } from '../../../src/mapping/processor/Xen_ProcessorPool.ts';
import { processorPoolComponent } from '../../../src/mapping/processor/Xen_ProcessorPoolComponent.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const cpuInfo = (modelname: string, speed: string) => new Map(Object.entries({ modelname, speed, stepping: '5' }));

describe('virtual processors', () => {
  it('are as many as a machine can have, whether it runs or not', () => {
    const site = new Site([processor]);
    site.mirror.put('VM', 'v', { VCPUs_max: 3n, VCPUs_at_startup: 1n, power_state: 'Halted' });
    site.mirror.put('VM', 'none', { VCPUs_max: -1n });
    site.mirror.put('VM', 'template', { VCPUs_max: 2n, is_a_template: true });
    site.mirror.put('VM', 'snapshot', { VCPUs_max: 2n, is_a_snapshot: true });
    const ids = site.all('Xen_Processor').map((row) => read(row, 'DeviceID'));
    expect(ids).toEqual(['Xen:uuid-v/VCPU0', 'Xen:uuid-v/VCPU1', 'Xen:uuid-v/VCPU2']);
  });

  it('have a load where the pool has measured one, and none while the machine is off', () => {
    const site = new Site([processor]);
    const loads: readonly (readonly [bigint, number])[] = [
      [0n, 0.256],
      [1n, 1.5],
      [3n, Number.NaN],
    ];
    const metrics = site.mirror.put('VM_metrics', 'm', { VCPUs_utilisation: new Map(loads) });
    const loadsOf = () => site.all('Xen_Processor').map((row) => read(row, 'LoadPercentage'));
    site.mirror.put('VM', 'v', { VCPUs_max: 4n, metrics, power_state: 'Running' });
    expect(loadsOf()).toEqual([26, 100, null, null]);
    site.mirror.put('VM', 'v', { power_state: 'Halted' });
    expect(loadsOf()).toEqual([0, 0, null, 0]);
  });

  it.each([
    ['Intel(R) Xeon(R) CPU X3450 @ 2.67GHz', '2660.066', 179, null, 2660],
    ['Intel(R) Core(TM)2 CPU 6420 @ 2.13GHz', '2131', 191, null, 2131],
    ['A processor of our own @ 2.00GHz', 'fast', 1, 'A processor of our own @ 2.00GHz', 0],
  ])('are of the kind of the host that they run on: %s', (modelname, speed, family, description, clock) => {
    const site = new Site([processor]);
    const resident_on = site.mirror.put('host', 'h', { cpu_info: cpuInfo(modelname, speed) });
    site.mirror.put('VM', 'v', { VCPUs_max: 1n, resident_on });
    const [row] = site.all('Xen_Processor');
    expect(read(row, 'Family')).toBe(family);
    expect(read(row, 'OtherFamilyDescription')).toBe(description);
    expect(read(row, 'CurrentClockSpeed')).toBe(clock);
    expect(read(row, 'Stepping')).toBe('5');
  });

  it('are of no known kind while the machine is halted', () => {
    const site = new Site([processor]);
    site.mirror.put('VM', 'v', { VCPUs_max: 1n });
    const [row] = site.all('Xen_Processor');
    expect([read(row, 'Family'), read(row, 'CurrentClockSpeed'), read(row, 'Stepping')]).toEqual([2, 0, null]);
  });
});

describe('the processor pool of a host', () => {
  const pooled = () => {
    const site = new Site([
      processor,
      processorPool,
      processorAllocatedFromPool,
      hostProcessor,
      processorPoolComponent,
    ]);
    const host_CPUs = ['c', 'd'].map((ref) => site.mirror.put('host_cpu', ref, { host: 'OpaqueRef:h' as never }));
    const host = site.mirror.put('host', 'OpaqueRef:h', { host_CPUs, resident_VMs: ['v', 's', 'gone'] as never });
    site.mirror.put('host', 'other');
    site.mirror.put('VM', 'v', { VCPUs_max: 2n, resident_on: host, power_state: 'Running' });
    site.mirror.put('VM', 's', { VCPUs_max: 2n, resident_on: host, is_a_template: true, is_a_snapshot: true });
    site.mirror.put('VM', 'halted', { VCPUs_max: 2n });
    return site;
  };

  it('holds its processors and counts what its machines take, not their snapshots', () => {
    const site = pooled();
    const [pool] = site.all('Xen_ProcessorPool');
    expect(read(pool, 'Capacity')).toBe(2n);
    expect(read(pool, 'CurrentlyConsumedResource')).toBe(2n);
    expect(site.traverse('Xen_ProcessorPoolComponent', 'GroupComponent', pathOf(pool!))).toHaveLength(2);
  });

  it('serves the processors of the machines that run there, and of no others', () => {
    const site = pooled();
    expect(site.all('Xen_ProcessorAllocatedFromPool')).toHaveLength(2);
    const [pool, otherPool] = site.all('Xen_ProcessorPool');
    const served = site.traverse('Xen_ProcessorAllocatedFromPool', 'Antecedent', pathOf(pool!));
    expect(served.map((edge) => edge.path.keys.get('DeviceID'))).toEqual(['Xen:uuid-v/VCPU0', 'Xen:uuid-v/VCPU1']);
    expect(site.traverse('Xen_ProcessorAllocatedFromPool', 'Antecedent', pathOf(otherPool!))).toEqual([]);
  });
});
