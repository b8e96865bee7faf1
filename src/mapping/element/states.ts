import { constant } from '../define/sources.ts';

/** No state can be requested of it: by default Enabled, requested is Not Applicable. @see CIM_EnabledLogicalElement */
export const stateNotRequested = { EnabledDefault: constant(2), RequestedState: constant(12) } as const;

/** The pool tells of no fault that it may have: OK in all three ways. @see CIM_ManagedSystemElement */
export const alwaysHealthy = {
  HealthState: constant(5),
  OperationalStatus: constant([2]),
  Status: constant('OK'),
} as const;
