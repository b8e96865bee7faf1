import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nullRef } from '../../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import type { WireRecord } from '../../../../src/xenapi/simulator/wire-value.ts';
import { generatePool } from '../../generated-pool.ts';
import { dangling, disagreements, misfits, type Records } from './pool-checks.ts';

const rows = (records: Records, className: string): readonly WireRecord[] => Object.values(records[className] ?? {});
const isReal = (vm: WireRecord) => !vm['is_a_template'] && !vm['is_control_domain'] && !vm['is_a_snapshot'];

describe('a generated pool', () => {
  it('has every field of the data model in every record, and none besides', () => {
    const { records } = generatePool({ hosts: 2, vms: 25 });
    for (const [className, table] of Object.entries(records)) {
      const fields = [...(xapiModel.classes.get(className)?.fields ?? []).values()].map((field) => field.name).sort();
      for (const record of Object.values(table)) expect(Object.keys(record).sort()).toEqual(fields);
    }
  });

  it('has values of the declared types only', () => {
    const { records } = generatePool({ hosts: 2, vms: 25 });
    expect(misfits(records)).toEqual([]);
  });

  it('is the same for the same seed, another for another', () => {
    const size = { hosts: 2, vms: 12 };
    expect(generatePool({ ...size, seed: 7 })).toEqual(generatePool({ ...size, seed: 7 }));
    expect(generatePool({ ...size, seed: 7 })).not.toEqual(generatePool({ ...size, seed: 8 }));
  });

  it('counts real machines only', () => {
    for (const vms of [0, 1, 33]) {
      expect(rows(generatePool({ vms }).records, 'VM').filter(isReal)).toHaveLength(vms);
    }
  });

  it('has references that resolve, relations that agree and unique uuids, whatever its size', () => {
    const size = fc.record({
      hosts: fc.integer({ min: 1, max: 5 }),
      vms: fc.integer({ max: 45, min: 0 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(size, (wanted) => {
        const { records } = generatePool(wanted);
        expect(dangling(records)).toEqual([]);
        expect(disagreements(records)).toEqual([]);
        const uuids = Object.values(records).flatMap((table) => Object.values(table).map((record) => record['uuid']));
        expect(new Set(uuids).size).toBe(uuids.length);
      }),
      { numRuns: 12 },
    );
  });

  it('gives each host memory for its domains', () => {
    const { records } = generatePool({ hosts: 3, vms: 60 });
    for (const { memory_total: total, memory_free: free } of rows(records, 'host_metrics')) {
      expect(Number(free)).toBeGreaterThan(0);
      expect(Number(free)).toBeLessThan(Number(total));
    }
  });

  it('has machines in every power state, of both sorts, with and without tools', () => {
    const machines = rows(generatePool().records, 'VM').filter(isReal);
    expect(new Set(machines.map((vm) => vm['power_state']))).toEqual(
      new Set(['Running', 'Halted', 'Suspended', 'Paused']),
    );
    expect(new Set(machines.map((vm) => vm['domain_type']))).toEqual(new Set(['hvm', 'pv']));
    const running = machines.filter((vm) => vm['power_state'] === 'Running');
    expect(running.some((vm) => vm['guest_metrics'] === nullRef)).toBe(true);
    expect(running.some((vm) => vm['guest_metrics'] !== nullRef)).toBe(true);
  });

  it('has the stock templates that tools look for by name', () => {
    const templates = rows(generatePool({ vms: 0 }).records, 'VM').filter((vm) => vm['is_a_template'] === true);
    const names = templates.map((vm) => vm['name_label']);
    expect(names).toEqual(
      expect.arrayContaining([
        'Debian Lenny 5.0 (32-bit)',
        'XenServer Transfer VM',
        'Windows Server 2022 (64-bit)',
        'Other install media',
      ]),
    );
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it('has names that need escaping and names outside ASCII', () => {
    const names = rows(generatePool().records, 'VM').map((vm) => String(vm['name_label']));
    expect(names.some((name) => /[<&>]/.test(name) && /[^\x20-\x7e]/.test(name))).toBe(true);
  });

  it('has consoles exactly on machines with a domain', () => {
    for (const vm of rows(generatePool().records, 'VM')) {
      const hasDomain = vm['power_state'] === 'Running' || vm['power_state'] === 'Paused';
      expect((vm['consoles'] as string[]).length).toBe(hasDomain ? 2 : 0);
    }
  });

  it('ties snapshots to their machine, one after the other, with disks of their own', () => {
    const { records } = generatePool();
    const snapshots = rows(records, 'VM').filter((vm) => vm['is_a_snapshot'] === true);
    expect(snapshots.some((vm) => vm['power_state'] === 'Suspended' && vm['suspend_VDI'] !== nullRef)).toBe(true);
    expect(snapshots.some((vm) => vm['parent'] !== nullRef)).toBe(true);
    for (const snapshot of snapshots) {
      expect(snapshot['is_a_template']).toBe(true);
      expect(records['VM']?.[String(snapshot['snapshot_of'])]?.['snapshots']).toHaveLength(
        snapshots.filter((other) => other['snapshot_of'] === snapshot['snapshot_of']).length,
      );
    }
  });
});
