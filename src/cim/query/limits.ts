/**
 * Bounds of one query. What is beyond them is refused; within them reading takes time in proportion to the text, and
 * evaluating one instance in proportion to the conditions times the length of the values that they look at, up to a
 * bound: the lengths of values, of patterns and of the text would multiply.
 */
export const queryLimits = {
  /** Characters. */
  length: 65_536,
  /** Words, values and signs: ten for each of as many conditions as there may be. */
  tokens: 20_480,
  /** Parentheses, NOTs and function calls inside each other. */
  depth: 64,
  /** Conditions, however they are joined. */
  terms: 2048,
  /** Characters of one pattern. */
  pattern: 1024,
  /** Characters of all patterns together. */
  patterns: 8192,
  /**
   * Steps for one instance: a state of a pattern at a character, a character that a function makes, an item of an array
   * that is compared, a character that two values have in common.
   */
  steps: 4_000_000,
} as const;
