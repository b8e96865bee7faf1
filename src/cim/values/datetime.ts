declare const brand: unique symbol;

/**
 * A datetime as the 25 characters of DSP0004 § 5.2.4: `yyyymmddhhmmss.mmmmmmsutc` or `ddddddddhhmmss.mmmmmm:000`.
 * Kept as text, because JavaScript's Date has neither microseconds nor asterisks.
 */
export type CIMDateTime = string & { readonly [brand]: 'CIMDateTime' };
