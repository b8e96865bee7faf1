import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyDecoder } from '../../../src/cim/xml/body-decoder.ts';

/** The chunks of a body, cut at places that know nothing of characters. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

function decoded(chunks: readonly Buffer[]): string {
  const decoder = new BodyDecoder();
  return chunks.map((chunk) => decoder.decode(chunk)).join('') + decoder.end();
}

const text = fc.string({ unit: fc.constantFrom('<', 'a', 'ä', '€', '😀', ' ', '\ufeff'), maxLength: 40 });
const places = fc.array(fc.nat(), { maxLength: 8 });

describe('the decoder of bodies', () => {
  it('gives the text of UTF-8 wherever it is cut', () => {
    fc.assert(
      fc.property(text, places, (content, at) => {
        expect(decoded(cut(Buffer.from(`<${content}`), at))).toBe(`<${content}`);
      }),
    );
  });

  it('refuses a character that is broken, wherever it is cut', () => {
    fc.assert(
      fc.property(text, text, places, (before, after, at) => {
        const bytes = Buffer.concat([Buffer.from(`<${before}`), Buffer.of(0xe2, 0x82), Buffer.from(`<${after}`)]);
        expect(() => decoded(cut(bytes, at))).toThrow('not valid UTF-8');
      }),
    );
  });
});
