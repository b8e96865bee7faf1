import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../src/cim/xml/escape.ts';
import { TextBuffer } from '../../../src/cim/xml/text-buffer.ts';
import { anyCharacter } from '../../any-character.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', ' a', 'a ', '<a & b>', '\u007f', '\u0001', 'ä', '東京', '😀'),
  fc
    .tuple(fc.constantFrom('a', 'ä', '<', '東', '\ud800'), fc.constantFrom(199, 200, 201, 70_000))
    .map(([unit, times]) => unit.repeat(times)),
);
const appended = fc.record({ how: fc.constantFrom('append', 'appendMarkup', 'appendText'), text });

describe('a text buffer', () => {
  it('holds what was appended since it was cleared, in UTF-8, text escaped', () => {
    const buffer = new TextBuffer();
    fc.assert(
      fc.property(fc.array(appended, { maxLength: 12 }), (parts) => {
        buffer.clear();
        let expected = '';
        for (const part of parts) {
          const start = buffer.length;
          // What is no text goes as what it becomes in UTF-8.
          const markup = Buffer.from(part.text).toString();
          if (part.how === 'append') buffer.append(Buffer.from(markup));
          else if (part.how === 'appendMarkup') buffer.appendMarkup(markup);
          else buffer.appendText(part.text);
          const added = part.how === 'appendText' ? escapeText(part.text) : markup;
          expect(buffer.textFrom(start)).toBe(added);
          expected += added;
        }
        expect(buffer.view().equals(Buffer.from(expected))).toBe(true);
        expect(buffer.length).toBe(Buffer.byteLength(expected));
      }),
      { numRuns: 300 },
    );
  });
});
