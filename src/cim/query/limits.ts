/**
 * Bounds of one query. What is beyond them is refused; within them reading takes time in proportion to the text, and
 * evaluating one instance in proportion to the conditions times the length of the values that they look at.
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
} as const;
