import { describe, expect, it } from 'vitest';
import { type Cached, RowCache } from '../../../src/mapping/engine/row-cache.ts';

/** Something of a size, that notes when it has been let go of. */
class Thing implements Cached {
  used = false;
  slot = -1;
  size: number;
  drops = 0;

  constructor(size: number) {
    this.size = size;
  }

  dropped(): void {
    this.drops += 1;
  }
}

/** A cache with things of ten bytes each. */
function filled(limit: number, count: number) {
  const cache = new RowCache(limit);
  const things = Array.from({ length: count }, () => new Thing(10));
  for (const thing of things) cache.add(thing);
  return { cache, things, kept: () => things.map(({ slot }) => slot >= 0) };
}

describe('a cache of rows', () => {
  it('keeps as much as the limit says, to the byte', () => {
    const { cache, things, kept } = filled(30, 3);
    expect([cache.size, ...kept()]).toEqual([30, true, true, true]);
    expect(cache.grow(things[0] as Thing, 1)).toBe(true);
    expect(cache.size).toBe(21);
    expect(kept()).toEqual([true, false, true]);
  });

  it('refuses what alone is over the limit, and lets nothing go for it', () => {
    const { cache, things, kept } = filled(30, 3);
    const large = new Thing(31);
    expect([cache.add(large), large.slot, large.drops]).toEqual([false, -1, 0]);
    expect(cache.grow(things[0] as Thing, 21)).toBe(false);
    expect([cache.size, things[0]?.size, ...kept()]).toEqual([30, 10, true, true, true]);
  });

  it('takes in what fills it alone, and lets all others go', () => {
    const { cache, kept } = filled(30, 3);
    const large = new Thing(30);
    expect(cache.add(large)).toBe(true);
    expect([cache.size, large.slot, ...kept()]).toEqual([30, 0, false, false, false]);
    const other = filled(30, 3);
    expect(other.cache.grow(other.things[1] as Thing, 20)).toBe(true);
    expect([other.cache.size, ...other.kept()]).toEqual([30, false, true, false]);
  });

  it('lets go of what nobody has asked for since the hand came by', () => {
    const { cache, things, kept } = filled(30, 3);
    for (const n of [0, 2]) (things[n] as Thing).used = true;
    cache.add(new Thing(10));
    expect(kept()).toEqual([true, false, true]);
    // The hand has taken the mark off the first, and has not come by the last.
    cache.add(new Thing(20));
    expect(kept()).toEqual([false, false, true]);
    expect(cache.size).toBe(30);
  });

  it('grants nothing to what it does not keep, or no more', () => {
    const { cache, things } = filled(30, 3);
    const gone = things[0] as Thing;
    cache.remove(gone);
    expect([cache.grow(gone, 1), cache.grow(new Thing(1), 1), cache.size, gone.size]).toEqual([false, false, 20, 10]);
  });

  it('lets each thing go once, with all that it had grown by', () => {
    const { cache, things, kept } = filled(100, 3);
    const [first, , last] = things as [Thing, Thing, Thing];
    cache.grow(first, 5);
    cache.grow(first, -3);
    expect(cache.size).toBe(32);
    cache.remove(first);
    cache.remove(first);
    expect([cache.size, first.drops, last.drops]).toEqual([20, 1, 0]);
    cache.remove(last);
    expect([cache.size, ...kept()]).toEqual([10, false, true, false]);
  });

  it('can be emptied, and filled again', () => {
    const { cache, things, kept } = filled(30, 3);
    cache.clear();
    expect([cache.size, ...kept(), ...things.map(({ drops }) => drops)]).toEqual([0, false, false, false, 1, 1, 1]);
    for (const thing of things) cache.add(thing);
    expect([cache.size, ...kept()]).toEqual([30, true, true, true]);
  });

  it('keeps nothing where the limit is nothing', () => {
    const { cache, kept } = filled(0, 2);
    expect([cache.size, ...kept()]).toEqual([0, false, false]);
  });
});
