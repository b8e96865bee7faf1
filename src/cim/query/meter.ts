import { CIMError } from '../errors.ts';
import { queryLimits } from './limits.ts';

/** Counts what the matchers of a condition do for one instance, so that a bound on their work needs no clock. */
export interface Meter {
  steps: number;
}

/** @throws CIMError when the instance has taken more steps than any may: all others wait meanwhile */
export function spend(meter: Meter | undefined, steps: number): void {
  if (meter === undefined) return;
  meter.steps += steps;
  if (meter.steps <= queryLimits.steps) return;
  throw new CIMError('QUERY_FEATURE_NOT_SUPPORTED', 'LIKE takes too long: the texts are too long for the patterns');
}
