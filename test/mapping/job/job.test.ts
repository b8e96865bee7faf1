import { describe, expect, it } from 'vitest';
import { classKey } from '../../../src/mapping/job/job.ts';
import { systemStateChangeJob } from '../../../src/mapping/job/Xen_SystemStateChangeJob.ts';
import type { Records } from '../../../src/xenapi/datamodel/generated/records.ts';
import { read, Site } from '../engine/site.ts';

function jobOn(task: Partial<Records['task']>) {
  const site = new Site([systemStateChangeJob]);
  const other_config = new Map([[classKey, 'Xen_SystemStateChangeJob']]);
  site.mirror.put('task', 't', { ...task, other_config });
  return site.all('Xen_SystemStateChangeJob')[0];
}

const descriptionOf = (...error_info: string[]) => read(jobOn({ status: 'failure', error_info }), 'ErrorDescription');

describe('the ErrorDescription of a failed job', () => {
  it('is the code of the pool and its parameters', () => {
    expect(descriptionOf('VM_BAD_POWER_STATE', 'v', 'halted', 'running')).toBe(
      'XenError:VM_BAD_POWER_STATE:v:halted:running',
    );
  });

  it('tells no secret', () => {
    const failure = ['SR_BACKEND_FAILURE_73', '', "login failed {'password': 'hunter2'}, chapsecret=hunter2"];
    expect(descriptionOf(...failure)).toBe(
      "XenError:SR_BACKEND_FAILURE_73::login failed {'password': …}, chapsecret=…",
    );
    expect(descriptionOf('HANDLE_INVALID', 'session', 'OpaqueRef:hunter2')).not.toContain('hunter2');
  });

  it('is bounded, as that of an error is', () => {
    expect(descriptionOf('SR_BACKEND_FAILURE_73', ...Array<string>(100).fill('x'.repeat(1000)))).toHaveLength(512);
  });
});

describe('the progress of a job', () => {
  it('is at most all of it, whatever the pool says', () => {
    const told = [0, 0.999, 1, 1.5, 7e300].map((progress) => read(jobOn({ progress }), 'PercentComplete'));
    expect(told).toEqual([0, 99, 100, 100, 100]);
  });

  it('has taken no time that anybody knows where the pool does not tell when it began', () => {
    const finished = '2026-11-22T23:00:01Z';
    expect(read(jobOn({ created: '2026-11-22T23:00:00Z', finished }), 'ElapsedTime')).toBe('00000000000001.000000:000');
    expect(read(jobOn({ finished }), 'ElapsedTime')).toBeNull();
  });
});
