import { describe, expect, it, vi } from 'vitest';
import { withDeadline } from '../../../src/xenapi/client/deadline.ts';

describe('a deadline', () => {
  it('is over with what it was for', async () => {
    vi.useFakeTimers();
    expect(await withDeadline({ timeout: 1000 }, async () => 'done')).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
