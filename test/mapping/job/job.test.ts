import { describe, expect, it } from 'vitest';
import { classKey } from '../../../src/mapping/job/job.ts';
import { systemStateChangeJob } from '../../../src/mapping/job/Xen_SystemStateChangeJob.ts';
import { read, Site } from '../engine/site.ts';

function descriptionOf(...error_info: string[]) {
  const site = new Site([systemStateChangeJob]);
  const other_config = new Map([[classKey, 'Xen_SystemStateChangeJob']]);
  site.mirror.put('task', 't', { status: 'failure', error_info, other_config });
  return read(site.all('Xen_SystemStateChangeJob')[0], 'ErrorDescription');
}

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
