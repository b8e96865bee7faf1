import { describe, expect, it } from 'vitest';
import { brokenBound } from '../../../src/cim/operations/property-bounds.ts';
import type { CIMProperty } from '../../../src/cim/schema/types.ts';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import { compileText } from '../mof/compile-text.ts';

const { repository } = compileText(
  `
Qualifier MaxLen : uint32 = null, Scope(property), Flavor(EnableOverride, ToSubclass);
Qualifier MinLen : uint32 = 0, Scope(property), Flavor(EnableOverride, ToSubclass);
Qualifier MaxValue : sint64 = null, Scope(property), Flavor(EnableOverride, ToSubclass);
Qualifier MinValue : sint64 = null, Scope(property), Flavor(EnableOverride, ToSubclass);
class Bounded {
  [MinLen(2), MaxLen(4)] string Text;
  [MinLen(2), MaxLen(4)] string Texts[];
  [MinValue(-2), MaxValue(4)] sint8 Number;
  [MinValue(2), MaxValue(4)] uint64 Large;
  [MaxLen(4)] string Few[2];
  string Free;
};`,
  'bounds.mof',
);

const broken = (name: string, value: CIMValue | null) =>
  brokenBound(repository.class('Bounded')?.property(name) as CIMProperty, value);

describe('the bounds of a property', () => {
  it.each([
    ['Text', 'ab'],
    ['Text', 'abcd'],
    ['Text', null],
    ['Texts', ['ab', null, 'abcd']],
    ['Texts', []],
    ['Number', -2],
    ['Number', 4],
    ['Large', 2n],
    ['Large', 4n],
    ['Few', ['a', null]],
    ['Few', []],
    ['Few', null],
    ['Free', ''],
  ])('of %s take %o', (name, value) => {
    expect(broken(name, value)).toBeUndefined();
  });

  it.each([
    ['Text', 'a', 'at least 2 characters'],
    ['Text', '', 'at least 2 characters'],
    ['Text', 'abcde', 'at most 4 characters'],
    ['Texts', ['ab', 'abcde'], 'at most 4 characters'],
    ['Number', -3, 'a value of at least -2'],
    ['Number', 5, 'a value of at most 4'],
    ['Large', 1n, 'a value of at least 2'],
    ['Large', 5n, 'a value of at most 4'],
    ['Few', ['a', null, 'b'], 'at most 2 values'],
    ['Few', ['abcde'], 'at most 4 characters'],
  ])('of %s do not take %o', (name, value, bound) => {
    expect(broken(name, value)).toBe(bound);
  });
});
