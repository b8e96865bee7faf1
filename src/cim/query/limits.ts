/**
 * Bounds of one query. What is beyond them is refused; within them reading takes time in proportion to the text, and
 * evaluating one instance in proportion to the conditions times the length of the values that they look at, for LIKE up
 * to a bound: the length of values and of patterns would multiply.
 */
export const queryLimits = {
  /** Characters. */
  length: 65_536,
  /** Parentheses, NOTs and function calls inside each other. */
  depth: 64,
  /** Conditions, however they are joined. */
  terms: 2048,
  /** Characters of one pattern. */
  pattern: 1024,
  /** Characters of all patterns together. */
  patterns: 8192,
  /** Steps of all LIKEs for one instance, each of one state of a pattern at one character. */
  steps: 4_000_000,
} as const;
