import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueryError } from '../../../src/cim/query/error.ts';
import { compileRegularExpression } from '../../../src/cim/query/regular-expression-parser.ts';

describe('LIKE with regular expressions', () => {
  it('bounds how deep groups are nested, not how many follow each other', () => {
    expect(compileRegularExpression('(a)'.repeat(100))('a'.repeat(100))).toBe(true);
    expect(() => compileRegularExpression(`${'('.repeat(100)}a${')'.repeat(100)}`)).toThrow('nested too deeply');
  });

  it.each([
    ['Debian.*', 'Debian 12', true],
    ['Debian.*', 'My Debian', false],
    ['.*Debian.*', 'My Debian 12', true],
    ['Debian', 'Debian 12', false],
    ['A|B|C', 'B', true],
    ['A|B|C', 'AB', false],
    ['A||C', '', true],
    ['^A.*|.*B$', 'xB', true],
    ['(ab|c)*d', 'abcabd', true],
    ['(ab|c)*d', 'abad', false],
    ['(a*)*', 'aaa', true],
    ['(a|b)+', '', false],
    ['ab?c', 'ac', true],
    ['a+', 'aaa', true],
    ['[a-c]x', 'bx', true],
    ['[^a-c]x', 'bx', false],
    ['[]a]', ']', true],
    ['[a-]', '-', true],
    ['[\\]^]', '^', true],
    ['a\\.b', 'a.b', true],
    ['a\\.b', 'axb', false],
    ['Xen:.*\\\\Memory', 'Xen:1\\Memory', true],
    ['a{2}', 'a{2}', true],
    ['.', '😀', true],
    ['[😀-😂]', '😁', true],
    ['', '', true],
    ['', 'x', false],
    ['%', 'anything', false],
  ])('%j on %j is %s', (pattern, text, expected) => {
    expect(compileRegularExpression(pattern)(text)).toBe(expected);
  });

  it.each([
    '(',
    ')',
    'a)',
    '(a',
    '[a',
    '[',
    '*a',
    'a|+',
    '?',
    'a\\',
    'a^',
    'a$b',
    '(a$)',
    '(^a)',
    '[a-',
    'a**',
    'a+?',
    '(a)?*',
    '[z-a]',
  ])('refuses %j', (pattern) => {
    expect(() => compileRegularExpression(pattern, 7)).toThrow(
      expect.objectContaining({ name: 'QueryError', kind: 'invalid', position: 7 }),
    );
  });

  it('bounds length and depth of the pattern', () => {
    for (const pattern of ['a'.repeat(1025), `${'('.repeat(65)}a${')'.repeat(65)}`]) {
      expect(() => compileRegularExpression(pattern)).toThrow(expect.objectContaining({ kind: 'feature' }));
    }
    expect(compileRegularExpression('a?'.repeat(512))('aaa')).toBe(true);
  });

  it('agrees with the engine of the language', () => {
    const part = fc.constantFrom('.', 'a', 'b', '*', '+', '?', '|', '(', ')', '[ab]', '[^a]');
    const pattern = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, text, (pattern, text) => {
        const expected = engineOf(pattern);
        if (expected === undefined) return;
        expect(compileRegularExpression(pattern)(text)).toBe(expected.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('throws nothing but QueryError', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a.*+?|()[]^$\\-😀') }), (pattern) => {
        try {
          compileRegularExpression(pattern)('a');
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Undefined for what the engine refuses, or reads otherwise: lazy repetition. */
function engineOf(pattern: string): RegExp | undefined {
  if (/[*+?]{2}/.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, 'u') && new RegExp(`^(?:${pattern})$`, 'su');
  } catch {
    return undefined;
  }
}
