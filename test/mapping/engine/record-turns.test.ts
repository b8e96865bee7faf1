import { afterEach, describe, expect, it, vi } from 'vitest';
import { RecordTurns } from '../../../src/mapping/engine/record-turns.ts';

/** A change that ends when it is told to. */
function change() {
  let end: (error?: Error) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  return { run: () => ended, end: (error?: Error) => end(error) };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the turns of a record', () => {
  it('come one after the other in their order, also after one that failed', async () => {
    const turns = new RecordTurns();
    const first = change();
    const order: string[] = [];
    const note = (name: string) => async () => {
      order.push(name);
    };
    const failed = turns.run('v', first.run);
    const others = ['second', 'third'].map((name) => turns.run('v', note(name)));
    await turns.run('w', note('another record'));
    first.end(new Error('refused'));
    await expect(failed).rejects.toThrow('refused');
    await Promise.all(others);
    expect(order).toEqual(['another record', 'second', 'third']);
    expect(turns.size).toBe(0);
  });

  it('leave no timer behind when they have come', async () => {
    vi.useFakeTimers();
    const turns = new RecordTurns();
    const first = change();
    const both = [turns.run('v', first.run), turns.run('v', async () => undefined)];
    expect(vi.getTimerCount()).toBe(1);
    first.end();
    await Promise.all(both);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are refused where too many wait, or wait too long', async () => {
    const turns = new RecordTurns({ mostWaiting: 1, longestWait: 20 });
    const first = change();
    const running = turns.run('v', first.run);
    let ran = false;
    const waiting = turns.run('v', async () => {
      ran = true;
    });
    const refused = { status: 'SERVER_LIMITS_EXCEEDED' };
    await expect(turns.run('v', async () => undefined)).rejects.toMatchObject(refused);
    await expect(waiting).rejects.toMatchObject(refused);
    first.end();
    await running;
    expect([ran, turns.size]).toEqual([false, 0]);
  });
});
