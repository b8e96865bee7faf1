import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueryError } from '../../../src/cim/query/error.ts';
import { compileLike } from '../../../src/cim/query/like.ts';

describe('LIKE', () => {
  it.each([
    ['%Debian%', 'My Debian 12', true],
    ['%Debian%', 'debian', false],
    ['Debian', 'Debian', true],
    ['Debian', 'Debian 12', false],
    ['Debian%', 'Debian', true],
    ['%', '', true],
    ['', '', true],
    ['', 'x', false],
    ['_', '', false],
    ['a_c', 'abc', true],
    ['%a%b', 'aab', true],
    ['%ab%ab', 'ababab', true],
    ['%%b%%', 'abc', true],
    ['b%%', 'b', true],
    ['Xen:%\\Memory%', 'Xen:4f\\Memory/0', true],
    ['[a-c]x', 'bx', true],
    ['[a-c]x', 'dx', false],
    ['[^a-c]x', 'dx', true],
    ['[%_]', '%', true],
    ['[abc]', 'b', true],
    ['.*', 'anything', false],
    ['_', '😀', true],
    ['__', '😀', false],
    ['[😀]', '😀', true],
    ['%[😁]%', '😀', false],
    ['[😁]_', '😀', false],
    ['%😀_', 'ab😀c', true],
    ['[😀-😂]%', '😁!', true],
  ])('%j on %j is %s', (pattern, text, expected) => {
    expect(compileLike(pattern)(text)).toBe(expected);
  });

  it.each(['[]', '[^]', '[z-a]', '[f-a]%', '[abz-x]'])('refuses %j', (pattern) => {
    expect(() => compileLike(pattern, 7)).toThrow(expect.objectContaining({ kind: 'invalid', position: 7 }));
  });

  it('refuses sets that are not closed and patterns beyond measure', () => {
    expect(() => compileLike('[a-z')).toThrow(QueryError);
    expect(() => compileLike('%a'.repeat(1000))).toThrow(QueryError);
  });

  it('is done with patterns that make backtracking matchers explode', () => {
    expect(compileLike('%a'.repeat(500))('a'.repeat(20_000))).toBe(true);
    expect(compileLike(`${'%a'.repeat(500)}b`)('a'.repeat(20_000))).toBe(false);
  });

  it('agrees with the definition', () => {
    const part = fc.constantFrom('%', '_', 'a', 'b');
    const pattern = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, text, (pattern, text) => {
        const expression = pattern.replaceAll('%', '.*').replaceAll('_', '.');
        return compileLike(pattern)(text) === new RegExp(`^${expression}$`).test(text);
      }),
    );
  });
});
