import { QueryError } from './error.ts';

/** Does a pattern's element take this character, a code point? */
export type CharacterTest = (code: number) => boolean;

export interface CharacterRange {
  readonly from: number;
  readonly to: number;
}

export const anyCharacter: CharacterTest = () => true;

/** `[…]` and `[^…]`: one of a set, or none of it. @throws QueryError for a range that runs backward */
export function characterSet(
  ranges: readonly CharacterRange[],
  isNegated: boolean,
  position: number | undefined,
): CharacterTest {
  const isBackward = ranges.some(({ from, to }) => from > to);
  if (isBackward) throw new QueryError('invalid', 'a range in the pattern ends before it begins', position);
  return (code) => ranges.some(({ from, to }) => code >= from && code <= to) !== isNegated;
}
