import { describe, expect, it } from 'vitest';
import { classKey, targetKey } from '../../../src/mapping/job/job.ts';
import { killJob, systemStateChangeJob } from '../../../src/mapping/job/Xen_SystemStateChangeJob.ts';
import type { XenSession } from '../../../src/xenapi/client/types.ts';
import { pathOf, Site } from '../engine/site.ts';

describe('KillJob', () => {
  it.each([
    ['pending', 0, ['task.cancel']],
    ['success', 4, []],
    ['failure', 4, []],
  ] as const)('of a task that is %s answers %i', async (status, answer, sent) => {
    const calls: string[] = [];
    const session = { call: async (message: string) => calls.push(message) } as unknown as XenSession;
    const site = new Site([systemStateChangeJob, killJob], { sessionOf: () => session });
    const other_config = new Map([
      [classKey, 'Xen_SystemStateChangeJob'],
      [targetKey, 'root/cimv2:Xen_ComputerSystem.Name="v",CreationClassName="Xen_ComputerSystem"'],
    ]);
    site.mirror.put('task', 't', { status, other_config });
    const cimClass = site.class('Xen_SystemStateChangeJob');
    const [job] = site.all('Xen_SystemStateChangeJob');
    const result = await site.provider.invoke(
      site.context,
      cimClass,
      pathOf(job!),
      cimClass.method('KillJob')!,
      new Map(),
    );
    expect([result.returnValue, calls]).toEqual([answer, sent]);
  });
});
