import { describe, expect, it } from 'vitest';
import { escapeAttribute, escapeText } from '../../../src/cim/xml/escape.ts';

describe('escaping', () => {
  it.each([
    ['plain "text" isn\'t touched, é 日', 'plain "text" isn\'t touched, é 日'],
    ['a<b>&c', 'a&lt;b&gt;&amp;c'],
    [']]>', ']]&gt;'],
    ['😀', '😀'],
    ['a\nb\tc', 'a\nb\tc'],
    ['a\rb', 'a&#13;b'],
    [' a ', '&#32;a&#32;'],
    ['\n\ta\r\n', '&#10;&#9;a&#13;&#10;'],
    ['  ', '&#32;&#32;'],
    ['', ''],
    ['\0\x01\x1f\ufffe\uffff', '\ufffd\ufffd\ufffd\ufffd\ufffd'],
    ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['\x7f\x85', '\x7f\x85'],
  ])('writes the text %j as %j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it('writes attributes on one line', () => {
    expect(escapeAttribute('a"b<c>\n\t\r&\x02')).toBe('a&quot;b&lt;c&gt;&#10;&#9;&#13;&amp;\ufffd');
  });
});
