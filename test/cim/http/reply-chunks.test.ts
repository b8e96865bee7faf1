import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplyChunks, release } from '../../../src/cim/http/reply-chunks.ts';

const piece = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(1, 100, 9000, 40_000))
  .map(([text, times]) => text.repeat(times));

describe('the chunks of a reply', () => {
  it('hold its text in UTF-8, whole and in order, chunks used again or not', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), fc.boolean(), (pieces, areBytes, areReleased) => {
        const chunks = new ReplyChunks(() => areReleased);
        const sent: Buffer[] = [];
        for (const text of pieces) {
          if (areBytes) chunks.appendBytes(Buffer.from(text));
          else chunks.append(text);
          const full = chunks.takeFull();
          sent.push(...full.map((chunk) => Buffer.from(chunk)));
          if (areReleased) release(full);
        }
        const rest = chunks.takeRest();
        sent.push(Buffer.from(rest));
        if (areReleased && typeof rest !== 'string') release([rest]);
        expect(Buffer.concat(sent).equals(Buffer.from(pieces.join('')))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are 512 KiB together, of those that are sent together', () => {
    const chunks = new ReplyChunks(() => false);
    const lengths = Array.from({ length: 2 }, () => {
      while (!chunks.isBatch) chunks.append('ä'.repeat(3000));
      return chunks.takeFull().map(({ length }) => length);
    });
    expect(lengths).toEqual([
      [65_536, 458_752],
      [65_536, 458_752],
    ]);
  });

  it('are of 64 KiB where they are to be brief', () => {
    const chunks = new ReplyChunks(() => true);
    while (!chunks.isBatch) chunks.append('ä'.repeat(3000));
    expect(chunks.takeFull().map(({ length }) => length)).toEqual([65_536]);
  });

  it('go back to where they were', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (before, after) => {
        const chunks = new ReplyChunks(() => false);
        for (const text of before) chunks.append(text);
        const { mark } = chunks;
        for (const text of after) chunks.append(text);
        expect(chunks.rewind(mark)).toBe(true);
        chunks.append('end');
        const parts = [...chunks.takeFull(), chunks.takeRest()].map((part) => Buffer.from(part));
        expect(Buffer.concat(parts).toString()).toBe(`${before.join('')}end`);
      }),
      { numRuns: 60 },
    );
  });

  it('are none where the reply is short', () => {
    const chunks = new ReplyChunks(() => false);
    chunks.append('short');
    expect(chunks.takeFull()).toEqual([]);
    expect(chunks.takeRest()).toBe('short');
  });
});
