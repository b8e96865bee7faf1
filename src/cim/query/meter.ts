import { CIMError } from '../errors.ts';
import { queryLimits } from './limits.ts';

/** Counts what a condition does with long values of one instance, so that a bound on its work needs no clock. */
export interface Meter {
  steps: number;
}

/** @throws CIMError when the instance has taken more steps than any may: all others wait meanwhile */
export function spend(meter: Meter | undefined, steps: number): void {
  if (meter === undefined) return;
  meter.steps += steps;
  if (meter.steps <= queryLimits.steps) return;
  throw new CIMError(
    'QUERY_FEATURE_NOT_SUPPORTED',
    'the condition takes too long: values are too long for so much of it',
  );
}
