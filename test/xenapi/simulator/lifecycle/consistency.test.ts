import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nullRef } from '../../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../../src/xenapi/datamodel/xapi.ts';
import { allowedOperations } from '../../../../src/xenapi/simulator/lifecycle/allowed-operations.ts';
import { lifecycleMessages } from '../../../../src/xenapi/simulator/lifecycle/lifecycle-messages.ts';
import type { WireValue } from '../../../../src/xenapi/simulator/wire-value.ts';
import { dangling, disagreements, misfits } from '../pool/pool-checks.ts';
import { SimulatedPool } from './simulated-pool.ts';

/** Operations of a machine whose refusal `allowed_operations` foretells, with arguments for their messages. */
const operations: Readonly<Record<string, (pool: SimulatedPool) => readonly WireValue[]>> = {
  start: () => [false, false],
  resume: () => [false, false],
  pause: () => [],
  unpause: () => [],
  suspend: () => [],
  clean_shutdown: () => [],
  hard_shutdown: () => [],
  clean_reboot: () => [],
  hard_reboot: () => [],
  clone: () => ['clone'],
  copy: () => ['copy', nullRef],
  snapshot: () => ['snapshot', []],
  checkpoint: () => ['checkpoint'],
  revert: () => [],
  provision: () => [],
  destroy: () => [],
};

const names = Object.keys(operations);

describe('the life cycle', () => {
  it('keeps the database consistent and the advice true, whatever is called', async () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 10, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (chosen) => {
        const pool = new SimulatedPool({ hosts: 2, vms: 20 });
        for (const [vmChoice, operationChoice] of chosen) await tryStep(pool, vmChoice, operationChoice);
        const records = pool.records();
        expect(dangling(records)).toEqual([]);
        expect(disagreements(records)).toEqual([]);
        expect(misfits(records)).toEqual([]);
        expect(staleAdvice(pool)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('implements only messages that the data model has', () => {
    for (const method of Object.keys(lifecycleMessages)) {
      const [className = '', message] = method.split('.');
      const known = [...(xapiModel.classes.get(className)?.messages ?? []).values()].map(({ name }) => name);
      expect(known, method).toContain(message);
    }
  });
});

async function tryStep(pool: SimulatedPool, vmChoice: number, operationChoice: number): Promise<void> {
  const machines = [...pool.db.all('VM')];
  const [vm, record] = machines[vmChoice % machines.length] ?? [nullRef, {}];
  const operation = names[operationChoice % names.length] ?? 'start';
  const allowed = (record['allowed_operations'] as string[]).includes(operation);
  const refusal = await pool.refusal(`VM.${operation}`, vm, ...(operations[operation]?.(pool) ?? []));
  if (!allowed) expect([operation, ...refusal]).not.toEqual([operation]);
  else
    expect([operation, ...refusal.slice(0, 1)].join()).toMatch(/^\w+(,VDI_IN_USE|,NO_HOSTS_AVAILABLE|,VDI_MISSING)?$/);
}

function staleAdvice(pool: SimulatedPool): string[] {
  const stale: string[] = [];
  for (const className of ['VM', 'VBD', 'VIF', 'VDI', 'SR', 'host', 'VM_appliance']) {
    for (const [ref, record] of pool.db.all(className)) {
      const now = allowedOperations(pool.db, className, ref, record);
      if (now.join() !== (record['allowed_operations'] as string[]).join()) stale.push(`${className} ${ref}`);
    }
  }
  return stale;
}
