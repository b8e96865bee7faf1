import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/cim/http/turns.ts';

/** Turns with a clock that goes on by what each piece of work costs, and who was served. */
function queues() {
  let time = 0;
  const turns = new Turns(() => time);
  const served: string[] = [];
  const queue = (user: string, cost: number) =>
    void turns.wait(user).then(() => {
      served.push(user);
      time += cost;
    });
  return { turns, served, queue };
}

describe('Turns', () => {
  it('are free while there is little to do', async () => {
    const turns = new Turns(() => 0);
    expect([turns.take('a'), turns.take('a'), turns.take('b')]).toEqual([undefined, undefined, undefined]);
    await setImmediate();
    expect(turns.take('a')).toBeUndefined();
  });

  it('are given one at a time once the time is used up, user after user', async () => {
    let time = 0;
    const turns = new Turns(() => time);
    const served: string[] = [];
    void turns.take('a');
    time = 5;
    const work = (user: string) => {
      served.push(user);
      time += 5;
    };
    for (const user of ['a', 'a', 'a', 'a', 'b', 'c', 'b']) void turns.take(user)?.then(() => work(user));
    await setImmediate();
    expect(served).toEqual(['a']);
    for (let turn = 0; turn < 10; turn++) await setImmediate();
    expect(served.join('')).toBe('abcabaa');
  });

  it('are given one upon the other while they are short', async () => {
    let time = 0;
    const turns = new Turns(() => time);
    const served: string[] = [];
    void turns.take('a');
    time = 5;
    for (const user of ['a', 'a', 'b']) void turns.take(user)?.then(() => served.push(user));
    await setImmediate();
    await setImmediate();
    expect(served.join('')).toBe('aba');
  });

  it('let other work of the event loop run between two of them', async () => {
    const turns = new Turns(() => 0);
    const order: string[] = [];
    const work = async () => {
      for (let step = 0; step < 3; step++) {
        await turns.wait('a');
        order.push('work');
      }
    };
    const done = work();
    for (let look = 0; look < 3; look++) {
      await setImmediate();
      order.push('look');
    }
    await done;
    expect(order.join(' ')).not.toContain('work work');
  });

  it('come to whoever waits, whatever else is taken meanwhile', async () => {
    const turns = new Turns(() => 100);
    let isServed = false;
    void turns.wait('patient').then(() => {
      isServed = true;
    });
    for (let turn = 0; turn < 3; turn++) {
      void turns.wait('greedy');
      void turns.wait('greedy');
      await setImmediate();
    }
    expect(isServed).toBe(true);
  });

  it('go first to who has had the least of the thread, and are shorter while users compete', async () => {
    const { turns, served, queue } = queues();
    expect(turns.length).toBe(2);
    for (const cost of [1, 1, 1]) queue('greedy', cost);
    await setImmediate();
    queue('modest', 0.1);
    expect(turns.length).toBe(0.25);
    for (let turn = 0; turn < 5; turn++) await setImmediate();
    expect(served.join(' ')).toBe('greedy greedy modest greedy');
    // At rest, nothing is held against anybody.
    expect(turns.length).toBe(2);
  });

  it('are not taken past who waits and has had no more', () => {
    const turns = new Turns(() => 0);
    void turns.take('first');
    void turns.wait('patient');
    expect(turns.take('late')).toBeInstanceOf(Promise);
  });

  it('are taken past who waits by who has had less, until that has had as much', async () => {
    let time = 0;
    const turns = new Turns(() => time);
    let taken = 0;
    void turns.wait('greedy').then(() => {
      time += 5;
    });
    void turns.wait('greedy').then(() => {
      while (taken < 1000 && turns.take('modest') === undefined) taken++;
    });
    void turns.wait('greedy');
    for (let turn = 0; turn < 4; turn++) await setImmediate();
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(100);
  });

  it('are not saved up by who had nothing to do', async () => {
    const { served, queue } = queues();
    queue('a', 100);
    queue('a', 100);
    await setImmediate();
    for (let n = 0; n < 10; n++) queue('b', 1);
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    expect(served.slice(0, 5)).toEqual(['a', 'b', 'b', 'a', 'b']);
  });

  it('end before those of another user, and when there is nothing to do', async () => {
    const turns = new Turns(() => 0);
    const order: string[] = [];
    for (const user of ['a', 'b']) {
      void turns.wait(user).then(() => {
        order.push(user);
        turns.atEnd(() => order.push(`end of ${user}`));
      });
    }
    await setImmediate();
    await setImmediate();
    turns.atEnd(() => order.push('end of nothing'));
    await setImmediate();
    expect(order).toEqual(['a', 'end of a', 'b', 'end of b', 'end of nothing']);
  });

  it('last until the work that was resumed waits for something, however many steps of it follow one another', async () => {
    const turns = new Turns(() => 0);
    const order: string[] = [];
    const work = async (user: string) => {
      await turns.wait(user);
      order.push(user);
      for (let step = 0; step < 8; step++) await undefined;
      turns.atEnd(() => order.push(`reply to ${user}`));
    };
    const done = [work('a'), work('b')];
    await setImmediate();
    await setImmediate();
    await Promise.all(done);
    expect(order).toEqual(['a', 'reply to a', 'b', 'reply to b']);
  });
});
