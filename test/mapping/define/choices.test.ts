import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choices } from '../../../src/mapping/define/choices.ts';

it('lists what was chosen in order, as one list for each choice', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f'];
  const chosen = choices(all, (letter) => letter.toUpperCase());
  fc.assert(
    fc.property(fc.subarray(all), (some) => {
      const list = chosen((letter) => some.includes(letter));
      expect(list).toEqual(some.map((letter) => letter.toUpperCase()));
      expect(chosen((letter) => some.includes(letter))).toBe(list);
    }),
  );
});
