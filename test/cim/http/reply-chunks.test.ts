import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplyChunks } from '../../../src/cim/http/reply-chunks.ts';

const piece = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(1, 100, 9000, 40_000))
  .map(([text, times]) => text.repeat(times));

describe('the chunks of a reply', () => {
  it('hold its text in UTF-8, whole and in order, chunks used again or not', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), fc.boolean(), (pieces, areBytes, areReleased) => {
        const chunks = new ReplyChunks();
        const sent: Buffer[] = [];
        for (const text of pieces) {
          if (areBytes) chunks.appendBytes(Buffer.from(text));
          else chunks.append(text);
          for (const chunk of chunks.takeFull()) {
            sent.push(Buffer.from(chunk));
            if (areReleased) chunks.release(chunk);
          }
        }
        const rest = chunks.takeRest();
        sent.push(Buffer.from(rest));
        if (areReleased && typeof rest !== 'string') chunks.release(rest);
        expect(Buffer.concat(sent).equals(Buffer.from(pieces.join('')))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are of 64 KiB', () => {
    const chunks = new ReplyChunks();
    for (let n = 0; n < 50; n++) chunks.append('ä'.repeat(3000));
    expect(chunks.takeFull().map(({ length }) => length)).toEqual([65_536, 65_536, 65_536, 65_536]);
  });

  it('are none where the reply is short', () => {
    const chunks = new ReplyChunks();
    chunks.append('short');
    expect(chunks.hasFull).toBe(false);
    expect(chunks.takeRest()).toBe('short');
  });
});
