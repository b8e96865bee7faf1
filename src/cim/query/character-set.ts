/** Does a pattern's element take this character, a code point? */
export type CharacterTest = (code: number) => boolean;

export interface CharacterRange {
  readonly from: number;
  readonly to: number;
}

export const anyCharacter: CharacterTest = () => true;

/** `[…]` and `[^…]`: one of a set, or none of it. */
export function characterSet(ranges: readonly CharacterRange[], isNegated: boolean): CharacterTest {
  return (code) => ranges.some(({ from, to }) => code >= from && code <= to) !== isNegated;
}
