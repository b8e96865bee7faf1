import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/xenapi/client/read-json.ts';

const filler = 'x'.repeat(40_000);
/** Numbers that are short: the long ones are read as texts. */
const short = (_name: string, each: unknown) => (typeof each === 'number' ? Math.trunc(each % 1e6) : each);
const value = fc.jsonValue({ maxDepth: 4 }).map((each): unknown => JSON.parse(JSON.stringify(each, short)));

describe('Long JSON', () => {
  it('is read as JSON.parse reads it, whatever stands where', async () => {
    const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), value), { maxLength: 6 });
    const property = fc.asyncProperty(texts, fc.constantFrom(undefined, 1, '\t'), async (entries, indent) => {
      const members = entries.flatMap(([name, each]) => [
        [name, each] as const,
        [`${name}"\\{[`, [filler, each]] as const,
      ]);
      const text = JSON.stringify({ result: { events: members, object: Object.fromEntries(members) } }, null, indent);
      expect(await readJson(text)).toEqual(JSON.parse(text));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('keeps long integers exact and reads bare NaN as null in every part of it', async () => {
    const text = `{"a":["${filler}","${filler}",12345678901234567,-9007199254740993,NaN,{"b":12345678901234567,"c":-inf}]}`;
    expect(await readJson(text)).toEqual({
      a: [filler, filler, '12345678901234567', '-9007199254740993', null, { b: '12345678901234567', c: null }],
    });
  });

  it('gives no name a meaning of its own', async () => {
    const read = (await readJson(`{"__proto__":["${filler}","${filler}"]}`)) as object;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('is refused where it is not JSON', async () => {
    const long = `["${filler}","${filler}"`;
    for (const tail of ['', ',', ',]', '}', '] 1', ',"x]', ',{"a" 1}]', ',{1:2}]', ',[1}]', ' 1]']) {
      await expect(readJson(long + tail), tail).rejects.toThrow('no readable JSON');
      await expect(readJson(`{"a":${long}${tail}}`), tail).rejects.toThrow('no readable JSON');
    }
  });

  it('is refused, at once, where a text in it has no end', async () => {
    const start = performance.now();
    await expect(readJson(`{"a":${'"\\'.repeat(20_000)}`)).rejects.toThrow('no readable JSON');
    await expect(readJson(`x"${'\\"'.repeat(50_000)}`)).rejects.toThrow('no readable JSON');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('may have any number of long parts beside each other', async () => {
    const part = `[${'[],'.repeat(22_000)}[]]`;
    const parts = await readJson(`[${Array(101).fill(part).join()}]`);
    expect(parts).toHaveLength(101);
  });

  it('is refused, at once, where it is nested without end', async () => {
    const before = process.cpuUsage();
    await expect(readJson('['.repeat(200_000))).rejects.toThrow('no readable JSON');
    await expect(readJson(`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`)).rejects.toThrow('no readable JSON');
    // Microseconds of its own: what else the machine does must not count.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
