import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplyChunks, release } from '../../../src/cim/http/reply-chunks.ts';

const piece = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(1, 100, 9000, 40_000))
  .map(([text, times]) => text.repeat(times));

const form = fc.constantFrom('text', 'bytes', 'pieces');

describe('the chunks of a reply', () => {
  it('hold its text in UTF-8, whole and in order, chunks used again or not', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), form, fc.boolean(), (pieces, form, areReleased) => {
        const chunks = new ReplyChunks(() => areReleased);
        const sent: Buffer[] = [];
        for (const text of pieces) {
          if (form === 'bytes') chunks.appendBytes(Buffer.from(text));
          else if (form === 'pieces') chunks.appendAll([text, Buffer.from(text)]);
          else chunks.append(text);
          const full = chunks.takeFull();
          sent.push(...full.map((chunk) => Buffer.from(chunk)));
          if (areReleased) release(full);
        }
        const rest = chunks.takeRest();
        sent.push(Buffer.from(rest));
        if (areReleased && typeof rest !== 'string') release([rest]);
        const times = form === 'pieces' ? 2 : 1;
        const whole = pieces.map((text) => text.repeat(times)).join('');
        expect(Buffer.concat(sent).equals(Buffer.from(whole))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['are of 512 KiB', false, 524_288],
    ['are of 64 KiB where they are to be brief', true, 65_536],
  ])('%s', (_what, isBrief, length) => {
    const chunks = new ReplyChunks(() => isBrief);
    while (!chunks.hasFull) chunks.append('ä'.repeat(3000));
    expect(chunks.takeFull().map((chunk) => chunk.length)).toEqual([length]);
  });

  it('may be appended from bytes that are used for something else afterwards', () => {
    const chunks = new ReplyChunks(() => false);
    const bytes = Buffer.from('before');
    chunks.appendBytes(bytes);
    bytes.write('behind');
    chunks.appendAll([' and ', Buffer.from('after')]);
    expect(chunks.takeRest()).toBe('before and after');
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
      { numRuns: 25 },
    );
  });

  it('do not go back behind what was taken, but to what follows it', () => {
    const chunks = new ReplyChunks(() => true);
    const { mark: start } = chunks;
    chunks.append('a'.repeat(60_000));
    const { mark: early } = chunks;
    chunks.append('b'.repeat(60_000));
    const { mark: late } = chunks;
    chunks.append('c');
    const taken = chunks.takeFull();
    expect([chunks.rewind(start), chunks.rewind(early), chunks.rewind(late)]).toEqual([false, false, true]);
    chunks.append('end');
    const parts = [...taken, chunks.takeRest()].map((part) => Buffer.from(part));
    expect(Buffer.concat(parts).toString()).toBe(`${'a'.repeat(60_000)}${'b'.repeat(60_000)}end`);
  });

  it('are kept for other replies when they have been sent, but no more than 4 MiB of them', () => {
    const fill = () => {
      const chunks = new ReplyChunks(() => false);
      for (let n = 0; n < 10; n++) chunks.append('x'.repeat(524_288));
      return chunks.takeFull();
    };
    const before = fill();
    release(before);
    const known = new Set(before.map(({ buffer }) => buffer));
    expect(before.length).toBeGreaterThan(8);
    expect(fill().filter(({ buffer }) => known.has(buffer))).toHaveLength(8);
  });

  it('are none where the reply is short', () => {
    const chunks = new ReplyChunks(() => false);
    chunks.append('short');
    expect(chunks.takeFull()).toEqual([]);
    expect(chunks.takeRest()).toBe('short');
  });
});
