import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Barriers, reaches } from '../../../src/xenapi/mirror/barriers.ts';
import { backOff } from '../../../src/xenapi/mirror/clock.ts';
import { CountCheck } from '../../../src/xenapi/mirror/count-check.ts';

const token = (generation: number): string => `${String(generation).padStart(20, '0')},00000000000000000000`;

describe('the back-off', () => {
  it('grows to half a minute and is never without jitter', () => {
    expect([1, 2, 3, 10].map((failures) => backOff(failures, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
    expect(backOff(1, 0)).toBe(500);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          expect(backOff(failures, random)).toBeGreaterThanOrEqual(500);
          expect(backOff(failures, random)).toBeLessThanOrEqual(30_000);
        },
      ),
    );
  });
});

describe('a token', () => {
  it('is compared by its generation, as a number', () => {
    expect(reaches(token(10), token(9))).toBe(true);
    expect(reaches(token(9), token(9))).toBe(true);
    expect(reaches('9,0', '10,0')).toBe(false);
    expect(reaches('99999999999999999998,0', '99999999999999999999,0')).toBe(false);
    expect([reaches('0,0', '00,0'), reaches('0010,0', '9,0')]).toEqual([true, true]);
  });
});

describe('a barrier', () => {
  it('opens when its token is reached, at once where it has been', async () => {
    const barriers = new Barriers();
    let open = false;
    const waiting = barriers.wait(token(5), 10_000).then(() => {
      open = true;
    });
    barriers.reach(token(4));
    await Promise.resolve();
    expect(open).toBe(false);
    barriers.reach(token(7));
    await waiting;
    await barriers.wait(token(6), 10_000);
  });

  it('opens with the next answer where its token cannot be compared', async () => {
    const barriers = new Barriers();
    barriers.reach(token(8));
    let isOpen = false;
    const waiting = barriers.wait('unknown', 10_000).then(() => {
      isOpen = true;
    });
    await Promise.resolve();
    expect(isOpen).toBe(false);
    barriers.reach(token(8));
    await waiting;
  });

  it('opens after a reload, even where tokens begin anew', async () => {
    const barriers = new Barriers();
    barriers.reach(token(8));
    const waiting = barriers.wait(token(9), 10_000);
    const reloaded = barriers.beginReload();
    reloaded();
    await waiting;
  });

  it('is given up in the end', async () => {
    await expect(new Barriers().wait(token(1), 5)).rejects.toThrow('5 ms behind');
  });
});

describe('the check of counts', () => {
  const classOf = new Map([
    ['vm', 'VM'],
    ['vdi', 'VDI'],
  ]);
  const sizeOf = (): number => 3;

  it('finds classes that differ, and ignores what the pool does not count', () => {
    expect(new CountCheck().drifted(new Map([['vm', 2]]), classOf, sizeOf)).toEqual(['VM']);
    expect(
      new CountCheck().drifted(
        new Map([
          ['vm', 3],
          ['vdi', 3],
        ]),
        classOf,
        sizeOf,
      ),
    ).toEqual([]);
  });

  it('raises no second alarm over a difference that reading again did not mend', () => {
    const check = new CountCheck();
    check.tolerate('VM', -1);
    expect(check.drifted(new Map([['vm', 2]]), classOf, sizeOf)).toEqual([]);
    expect(check.drifted(new Map([['vm', 1]]), classOf, sizeOf)).toEqual(['VM']);
    check.reset();
    expect(check.drifted(new Map([['vm', 2]]), classOf, sizeOf)).toEqual(['VM']);
  });
});
