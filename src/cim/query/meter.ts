/** Counts what a matcher does, so that a bound on its work can be told without a clock. */
export interface Meter {
  steps: number;
}
